"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { CustomerNames } from "@/components/figure/customer-name";
import { type Filter, FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { billDetailType, recordChargeMode } from "@/lib/api/codes/bills";
import type { BillFilterName } from "./bill-query";
import { MonthPicker } from "./month-picker";
import { useBillQuery } from "./use-bill-query";
import { useChoices } from "./use-bill-reads";
import { ViewsToCome } from "./views-label";

// Saved views are opened, and a customer taken out, long after the figures are read.
const BillViews = dynamic(() => import("./bill-views").then((views) => views.BillViews), {
  ssr: false,
  loading: ViewsToCome,
});
const FilterChip = dynamic(() => import("./filter-chip").then((chip) => chip.FilterChip), { ssr: false });

/** The filters of bills that are chosen from a list. */
export function useBillFilters(without: readonly BillFilterName[] = []): Filter[] {
  const t = useTranslations("bills.filters");
  const options = useCodeOptions();
  const { data: choices } = useChoices();
  const named = (list: readonly { code: string; name: string }[] = []) => [
    { value: "", label: t("all") },
    ...list.map(({ code, name }) => ({ value: code, label: name, isName: true as const })),
  ];
  const all: (Filter & { name: BillFilterName })[] = [
    { name: "service", label: t("service"), kind: "choice", options: named(choices?.services) },
    { name: "region", label: t("region"), kind: "choice", options: named(choices?.regions) },
    { name: "mode", label: t("mode"), kind: "choice", options: options(recordChargeMode, t("all")) },
    { name: "type", label: t("type"), kind: "choice", options: options(billDetailType, t("all")) },
    {
      name: "kind",
      label: t("association"),
      kind: "choice",
      options: [
        { value: "", label: t("resale") },
        { value: "1", label: t("referral") },
        { value: "all", label: t("everyAssociation") },
      ],
      isFurther: true,
    },
  ];
  return all.filter(({ name }) => !without.includes(name));
}

interface Props {
  /** What the page is of already. */
  without?: readonly BillFilterName[];
  /** Names the views of the page; none where it is of one subject alone. */
  page?: string;
}

/** The month and the filters of a board, in one line; the customer that was drilled into can be taken out again. */
export function BillFilterLine({ without = [], page }: Props) {
  const { query, showCycle, change } = useBillQuery();
  const filters = useBillFilters(without);
  const { customerId } = query.filters;
  const isCustomerShown = customerId !== undefined && !without.includes("customer");
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 print:hidden">
      <div className="flex min-w-0 flex-wrap items-end gap-x-4 gap-y-2 sm:flex-1">
        <MonthPicker current={query.current} cycle={query.cycle} onChoose={showCycle} />
        <FilterBar filters={filters}>
          {isCustomerShown && (
            <CustomerNames ids={[customerId]}>
              <FilterChip id={customerId} onRemove={() => change({ customer: "" })} />
            </CustomerNames>
          )}
        </FilterBar>
      </div>
      {page && <BillViews page={page} />}
    </div>
  );
}
