"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useLeaveGuard } from "./use-leave-guard";
import type { OperationForm } from "./use-operation-form";

/** Asks before something typed is left behind; leaving keeps it as a draft unless it is given up here. */
export function LeaveGuard({ form }: { form: Pick<OperationForm, "isDirty" | "draft"> }) {
  const t = useTranslations("form.leave");
  const { isAsked, stay, leave } = useLeaveGuard(form.isDirty);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) first.current?.focus();
  }, [isAsked]);
  return (
    <Dialog
      className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-lg border border-line"
      closeLabel={t("stay")}
      isOpen={isAsked}
      label={t("title")}
      onClose={stay}
    >
      <div className="grid gap-4 p-4 pt-1">
        <p>{t("text")}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button
            onClick={() => {
              form.draft.close();
              leave();
            }}
            variant="quiet"
          >
            {t("discard")}
          </Button>
          <Button onClick={leave} variant="secondary">
            {t("leave")}
          </Button>
          <Button onClick={stay} ref={first}>
            {t("stay")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
