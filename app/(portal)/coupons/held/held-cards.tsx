"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { UsedShare } from "@/components/figure/used-share";
import { filledParams, present } from "@/components/filter-values";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { useCodeOptions } from "@/components/table/use-code-options";
import { useCodeText } from "@/components/table/use-code-text";
import { usePagedRows } from "@/components/table/use-paged-rows";
import { Empty } from "@/components/ui/empty";
import { cardStatus } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import type { HeldCard, HeldPage } from "@/lib/desk/held-coupons";
import { NotOpen } from "./not-open";
import { useAccess } from "./use-access";

const shape = {
  rowsOf: (answer: HeldPage<HeldCard>): readonly HeldCard[] => answer.rows,
  countOf: (answer: HeldPage<HeldCard>) => answer.total,
};

/** The stored-value cards that a customer holds; Huawei tells those that can be used and those that are used up apart. */
export function HeldCards({ customerId }: { customerId: string }) {
  const t = useTranslations("heldCoupons");
  const filters = useTranslations("coupons.filters");
  const options = useCodeOptions();
  const params = filledParams(useSearchParams());
  const input = {
    customerId,
    status: params.cardStatus === "2" ? 2 : 1,
    ...present({ cardId: params.cardId }),
  };
  const rows = usePagedRows(api.desk.heldCards, input, shape);
  const columns = useCardColumns();
  const { access, agency, isFetching, again } = useAccess(api.desk.heldCards, input);
  if (access !== "open") return <NotOpen access={access} agency={agency} isFetching={isFetching} onAgain={again} />;
  return (
    <>
      <FilterBar
        filters={[
          { name: "cardStatus", label: filters("status"), kind: "choice", options: options(cardStatus, "").slice(1) },
          { name: "cardId", label: t("column.cardId"), kind: "text" },
        ]}
      />
      <DataTable
        columns={columns}
        empty={<Empty advice={t("empty.cardsAdvice")} title={t("empty.cards")} />}
        label={t("cards")}
        name="held-cards"
        rowId={(row) => row.card_id ?? ""}
        rows={rows}
      />
    </>
  );
}

function useCardColumns(): Column<HeldCard>[] {
  const t = useTranslations("heldCoupons.column");
  const coupon = useTranslations("coupons.coupon");
  const label = useCodeText();
  return useMemo(
    (): Column<HeldCard>[] => [
      {
        id: "name",
        header: t("cardName"),
        width: 240,
        value: textValue((row) => row.card_name),
        cell: (row) => (
          <span className="truncate" title={row.card_name ?? undefined} translate="no">
            {row.card_name ?? row.card_id}
          </span>
        ),
      },
      {
        id: "status",
        header: coupon("status"),
        width: 104,
        value: textValue((row) => label(cardStatus, row.status)),
        cell: (row) => <Status codes={cardStatus} value={row.status} />,
      },
      {
        id: "faceValue",
        header: coupon("faceValue"),
        width: 130,
        align: "end",
        value: amountValue((row) => row.face_value),
        cell: (row) => <Money amount={row.face_value} />,
      },
      {
        id: "balance",
        header: coupon("balance"),
        width: 130,
        align: "end",
        value: amountValue((row) => row.balance),
        cell: (row) => <Money amount={row.balance} />,
      },
      {
        id: "used",
        header: coupon("used"),
        width: 140,
        value: { kind: "none" },
        cell: (row) => <UsedShare left={row.balance} whole={row.face_value} />,
      },
      {
        id: "effective",
        header: coupon("effective"),
        width: 150,
        value: instantValue((row) => row.effective_time),
        cell: (row) => <Instant value={row.effective_time} />,
      },
      {
        id: "expire",
        header: coupon("expire"),
        width: 150,
        value: instantValue((row) => row.expire_time),
        cell: (row) => <Instant value={row.expire_time} />,
      },
      {
        id: "id",
        header: t("cardId"),
        width: 220,
        value: textValue((row) => row.card_id),
        cell: (row) => <CopyableId value={row.card_id} />,
      },
    ],
    [t, coupon, label],
  );
}
