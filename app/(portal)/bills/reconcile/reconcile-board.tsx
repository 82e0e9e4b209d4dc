"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { clientRows } from "@/components/table/client-rows";
import { DataTable } from "@/components/table/data-table";
import { Empty } from "@/components/ui/empty";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { BillFrame } from "../bill-frame";
import { ExceptionList } from "./exception-list";
import { useReconcileColumns } from "./use-reconcile-columns";

/** Figures that must agree, month by month, and what does not. */
export function ReconcileBoard() {
  const t = useTranslations("bills.reconcile");
  const { data, error } = useQuery(read(api.desk.billReconcile, {}));
  const columns = useReconcileColumns();
  return (
    <BillFrame description={t("intro")} tab="reconcile" title={t("title")}>
      <DataTable
        columns={columns}
        empty={<Empty advice={t("none.advice")} title={t("notYet")} />}
        label={t("months")}
        name={null}
        rowId={({ cycle }) => cycle}
        rows={clientRows(data, { error })}
      />
      <h2 className="mt-6 mb-2 font-semibold text-base">{t("exceptions")}</h2>
      <ExceptionList />
    </BillFrame>
  );
}
