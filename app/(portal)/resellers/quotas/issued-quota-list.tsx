"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { filledParams, present } from "@/components/filter-values";
import { type ChildQuota, canTakeBack, mostTakenBack } from "@/components/reseller/child-quota";
import { useResellerOptions } from "@/components/reseller/use-reseller-options";
import { usePerson } from "@/components/shell/person";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { buttonStyles } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { useIssuedQuotaColumns } from "./use-issued-quota-columns";

type Answer = NonNullable<NonNullable<(typeof api.resellers.listQuotas)["types"]>["out"]>;

const rowsOf = (answer: Answer) => answer.quotas;
const countOf = (answer: Answer) => answer.total_count;

/** The coupon quotas that were handed on to resellers; the chosen ones can be taken back. */
export function IssuedQuotaList() {
  const t = useTranslations("resellers");
  const canSpend = usePerson().permissions.includes("resellers.spend");
  const params = filledParams(useSearchParams());
  const resellers = useResellerOptions(t("all"), params.reseller) ?? [];
  const rows = usePagedRows(
    api.resellers.listQuotas,
    present({
      indirect_partner_id: params.reseller,
      quota_id: params.quotaId,
      parent_quota_id: params.parentId,
    }),
    { rowsOf, countOf },
  );
  return (
    <>
      <FilterBar
        filters={[
          { name: "reseller", label: t("filters.reseller"), kind: "choice", options: resellers },
          { name: "quotaId", label: t("filters.quotaId"), kind: "text" },
          { name: "parentId", label: t("filters.parentId"), kind: "text" },
        ]}
      />
      <DataTable
        columns={useIssuedQuotaColumns()}
        empty={<Empty advice={t("empty.quotas.advice")} title={t("empty.quotas.title")} />}
        label={t("quotas.title")}
        name="reseller-quotas"
        rowId={(row) => row.quota_id ?? ""}
        rows={rows}
        {...(canSpend && { actions: (chosen: readonly ChildQuota[]) => <ChosenActions chosen={chosen} /> })}
      />
    </>
  );
}

function ChosenActions({ chosen }: { chosen: readonly ChildQuota[] }) {
  const t = useTranslations("resellers");
  const ids = chosen.filter(canTakeBack).flatMap(({ quota_id }) => quota_id ?? []);
  if (ids.length > mostTakenBack)
    return <span className="text-ink-soft">{t("selectedTooMany", { most: mostTakenBack })}</span>;
  if (ids.length === 0) return null;
  return (
    <Link
      className={buttonStyles({ variant: "secondary", size: "small" })}
      href={{ pathname: "/resellers/quotas/reclaim", query: { quotas: ids.join(",") } }}
    >
      {t("takeBackQuota")}
    </Link>
  );
}
