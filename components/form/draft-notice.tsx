"use client";
import { useTranslations } from "next-intl";
import { formatInstant } from "@/lib/time";
import { Button } from "../ui/button";
import type { OperationForm } from "./use-operation-form";

/** Says that what is in the form was typed earlier, and offers to start afresh. */
export function DraftNotice({ form }: { form: OperationForm }) {
  const t = useTranslations("form.draft");
  if (!form.draft.restored) return null;
  return (
    <div
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg border border-line bg-accent-soft px-3 py-2"
      role="status"
    >
      <span>{t("restored", { time: formatInstant(form.draft.restored.at) })}</span>
      <span className="flex gap-1">
        <Button onClick={form.draft.accept} variant="quiet">
          {t("keep")}
        </Button>
        <Button onClick={form.discardDraft} variant="secondary">
          {t("discard")}
        </Button>
      </span>
    </div>
  );
}
