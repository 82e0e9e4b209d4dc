"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { filledParams, fromDay, present, untilDay } from "@/components/filter-values";
import { ResellersMoney } from "@/components/reseller/reseller-money";
import { usePerson } from "@/components/shell/person";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { buttonStyles } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { type ResellerRow, useResellerColumns } from "./use-reseller-columns";

type Answer = NonNullable<NonNullable<(typeof api.resellers.list)["types"]>["out"]>;

const rowsOf = (answer: Answer) => answer.indirect_partners;
const countOf = (answer: Answer) => answer.count;

/** The partner's resellers with what they have, and what can be done for the chosen ones. */
export function ResellerList() {
  const t = useTranslations("resellers");
  const canSpend = usePerson().permissions.includes("resellers.spend");
  const params = filledParams(useSearchParams());
  const rows = usePagedRows(
    api.resellers.list,
    present({
      account_name: params.accountName,
      indirect_partner_id: params.id,
      associated_on_begin: fromDay(params.from),
      associated_on_end: untilDay(params.until),
    }),
    { rowsOf, countOf },
  );
  return (
    <>
      <FilterBar
        filters={[
          { name: "accountName", label: t("filters.accountName"), kind: "text" },
          { name: "id", label: t("filters.id"), kind: "text" },
          { name: "from", label: t("filters.from"), kind: "day" },
          { name: "until", label: t("filters.until"), kind: "day" },
        ]}
      />
      <ResellersMoney ids={rows.seen.flatMap((row) => row.indirect_partner_id ?? [])}>
        <DataTable
          columns={useResellerColumns()}
          empty={<Empty advice={t("empty.list.advice")} title={t("empty.list.title")} />}
          label={t("title")}
          name="resellers"
          rowId={(row) => row.indirect_partner_id ?? ""}
          rows={rows}
          {...(canSpend && { actions: (chosen: readonly ResellerRow[]) => <ChosenActions chosen={chosen} /> })}
        />
      </ResellersMoney>
    </>
  );
}

/** A quota can go to many at once, money to one at a time. */
function ChosenActions({ chosen }: { chosen: readonly ResellerRow[] }) {
  const t = useTranslations("resellers");
  const ids = chosen.flatMap((row) => row.indirect_partner_id ?? []);
  const style = buttonStyles({ variant: "secondary", size: "small" });
  return (
    <>
      {ids.length === 1 &&
        (["allocate", "reclaim"] as const).map((direction) => (
          <Link
            className={style}
            href={{ pathname: `/resellers/${direction}`, query: { reseller: ids[0] } }}
            key={direction}
          >
            {t(direction)}
          </Link>
        ))}
      {ids.length <= 100 && (
        <Link className={style} href={{ pathname: "/resellers/quotas/issue", query: { resellers: ids.join(",") } }}>
          {t("issueQuota")}
        </Link>
      )}
    </>
  );
}
