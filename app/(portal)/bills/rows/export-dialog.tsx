"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { notify } from "@/components/shell/notify";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { api } from "@/lib/client/api";
import { write } from "@/lib/client/queries";
import type { ExportFormat } from "@/lib/desk/bill-exports";
import { beijingMonth } from "@/lib/time";
import { rowInput } from "./row-query";

const formats: readonly ExportFormat[] = ["csv", "xlsx", "parquet", "focus"];

/** Chooses the format of a file of what the table shows, and orders it. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("bills.exports");
  const table = useTranslations("table");
  const router = useRouter();
  const params = Object.fromEntries(useSearchParams());
  const [format, setFormat] = useState<ExportFormat>("csv");
  const create = useMutation({
    ...write(api.desk.createBillExport),
    onSuccess: () => {
      notify({ title: t("started") });
      router.push("/bills/exports");
    },
    onError: () => notify({ title: t("startFailed") }),
  });
  const { order: _, ...query } = rowInput(params, beijingMonth(new Date()));
  return (
    <Dialog
      className="w-[min(28rem,calc(100vw-2rem))] rounded-xl"
      closeLabel={table("close")}
      isOpen
      label={t("make")}
      onClose={onClose}
    >
      <div className="grid gap-4 px-4 pb-4">
        <p className="text-ink-soft">{t("of")}</p>
        <RadioGroup
          choices={formats.map((value) => ({ value, label: t(`format.${value}`), hint: t(`formats.${value}`) }))}
          label={t("choose")}
          onChange={setFormat}
          value={format}
        />
        <div className="flex justify-end">
          <Button disabled={create.isPending} onClick={() => create.mutate({ format, query })} variant="primary">
            {t("start")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
