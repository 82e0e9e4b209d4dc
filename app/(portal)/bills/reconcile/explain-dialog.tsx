"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { notify } from "@/components/shell/notify";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { api } from "@/lib/client/api";
import { write } from "@/lib/client/queries";
import type { BillException } from "@/lib/desk/bill-exceptions";

const longest = 500;

/** Keeps what a person found out about an exception, or opens it again. */
export function ExplainDialog({ exception, onClose }: { exception: BillException; onClose: () => void }) {
  const t = useTranslations("bills.reconcile");
  const table = useTranslations("table");
  const id = useId();
  const queries = useQueryClient();
  const [note, setNote] = useState(exception.note ?? "");
  const { cycle, customerId, kind } = exception;
  const explain = useMutation({
    ...write(api.desk.explainBillException),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["desk"] });
      notify({ title: t("saved") });
      onClose();
    },
    onError: () => notify({ title: t("failed") }),
  });
  const send = (state: "open" | "explained") => explain.mutate({ cycle, customerId, kind, state, note: note.trim() });
  return (
    <Dialog
      className="w-[min(28rem,calc(100vw-2rem))] rounded-xl"
      closeLabel={table("close")}
      isOpen
      label={t("explain")}
      onClose={onClose}
    >
      <div className="grid gap-3 px-4 pb-4">
        <label className="font-medium" htmlFor={id}>
          {t("noteLabel")}
        </label>
        <textarea
          className="min-h-24 rounded-lg border border-line-strong bg-surface px-3 py-2"
          id={id}
          maxLength={longest}
          onChange={(event) => setNote(event.target.value)}
          value={note}
        />
        <div className="flex justify-end gap-2">
          {exception.state === "explained" && (
            <Button disabled={explain.isPending} onClick={() => send("open")} variant="secondary">
              {t("again")}
            </Button>
          )}
          <Button
            disabled={explain.isPending || note.trim() === ""}
            onClick={() => send("explained")}
            variant="primary"
          >
            {t("save")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
