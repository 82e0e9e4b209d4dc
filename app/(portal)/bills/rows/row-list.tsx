"use client";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMonthName } from "@/components/chart/use-month-name";
import { DataTable } from "@/components/table/data-table";
import { type Filter, FilterBar } from "@/components/table/filter-bar";
import type { Totals } from "@/components/table/sums";
import { useKeysetRows } from "@/components/table/use-keyset-rows";
import { useSort } from "@/components/table/use-sort";
import { Empty } from "@/components/ui/empty";
import { keptMonths } from "@/lib/billing-month";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { BillRow, BillRowPage } from "@/lib/desk/bill-answers";
import { beijingMonth, monthsBack } from "@/lib/time";
import { useBillFilters } from "../bill-filters";
import { useChoices } from "../use-bill-reads";
import { rowInput, rowOrders } from "./row-query";
import { useRowColumns } from "./use-row-columns";

const usualSorts = [{ by: "time", isDescending: true }];
const idOf = ({ cycle, id }: BillRow) => `${cycle} ${id}`;

/** The records that answer to the address, as many as there are, with what they come to. */
export function RowList() {
  const t = useTranslations("bills.records");
  const params = Object.fromEntries(useSearchParams());
  const input = rowInput(params, beijingMonth(new Date()));
  const { sorts, onSort } = useSort(rowOrders, usualSorts);
  // The first page brings the totals of the whole filter along.
  const first = useQuery(read(api.desk.billRows, { ...input, limit: 100 }));
  const total = first.data?.total ?? null;
  const rows = useKeysetRows(api.desk.billRows, input, total?.rows ?? null);
  const columns = useRowColumns();
  const filters = useRowFilters();
  return (
    <>
      <FilterBar filters={filters} />
      <DataTable
        columns={columns}
        empty={<Empty advice={t("none.advice")} title={t("none.title")} />}
        label={t("title")}
        name="bill-rows"
        onSort={(next) => onSort(next.slice(0, 1))}
        rowId={idOf}
        rows={rows}
        sorts={sorts}
        {...(total && { totals: totalsOf(total, first.data?.rows[0]?.currency ?? "CNY") })}
      />
    </>
  );
}

function totalsOf(total: NonNullable<BillRowPage["total"]>, currency: string): Totals {
  return Object.fromEntries(
    (["due", "debt", "writtenOff"] as const).flatMap((name) => {
      const amount = total[name];
      return amount === null ? [] : [[name, [{ amount, currency }]]];
    }),
  );
}

function useRowFilters(): Filter[] {
  const t = useTranslations("bills.filters");
  const nameOf = useMonthName();
  const chosen = useBillFilters();
  const { data: choices } = useChoices();
  const current = beijingMonth(new Date());
  const known = choices?.cycles.length ? choices.cycles : monthsBack(current, keptMonths).toReversed();
  const months = (none: string) => [
    { value: "", label: none },
    ...known.map((cycle) => ({ value: cycle, label: nameOf(cycle) })),
  ];
  return [
    { name: "words", label: t("words"), kind: "text" },
    { name: "cycle", label: t("until"), kind: "choice", options: months(nameOf(current)) },
    { name: "from", label: t("from"), kind: "choice", options: months(t("same")) },
    ...chosen,
    { name: "customer", label: t("customer"), kind: "text", isFurther: true },
    { name: "day", label: t("day"), kind: "day", isFurther: true },
  ];
}
