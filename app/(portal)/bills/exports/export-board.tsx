"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { notify } from "@/components/shell/notify";
import { clientRows } from "@/components/table/client-rows";
import { DataTable } from "@/components/table/data-table";
import { buttonStyles } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { read, write } from "@/lib/client/queries";
import { BillFrame } from "../bill-frame";
import { useExportColumns } from "./use-export-columns";

const lookMs = 1_500;

/** The files of bills that people made: how far each is, what it holds, and taking it along. */
export function ExportBoard() {
  const t = useTranslations("bills.exports");
  const queries = useQueryClient();
  const { data, error } = useQuery({
    ...read(api.desk.billExports, {}),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === "running") ? lookMs : false),
  });
  const remove = useMutation({
    ...write(api.desk.removeBillExport),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: read(api.desk.billExports, {}).queryKey });
      notify({ title: t("removed") });
    },
    onError: () => notify({ title: t("removeFailed") }),
  });
  const columns = useExportColumns((id) => remove.mutate({ id }));
  return (
    <BillFrame description={t("intro")} tab="exports" title={t("title")}>
      <DataTable
        columns={columns}
        empty={
          <Empty
            action={
              <Link className={buttonStyles({ variant: "primary" })} href="/bills/rows">
                {t("make")}
              </Link>
            }
            advice={t("empty.advice")}
            title={t("empty.title")}
          />
        }
        label={t("title")}
        name={null}
        rowId={({ id }) => id}
        rows={clientRows(data, { error })}
      />
    </BillFrame>
  );
}
