"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { useCodeText } from "@/components/table/use-code-text";
import { Link } from "@/components/ui/link";
import type { Codes } from "@/lib/api/codes";
import {
  billDetailType,
  periodType,
  recordChargeMode,
  recordOrderType,
  recordPaymentType,
} from "@/lib/api/codes/bills";
import type { BillRow } from "@/lib/desk/bill-answers";

type Text = { [K in keyof BillRow]: BillRow[K] extends string | null ? K : never }[keyof BillRow];

const amounts = [
  ["official", 120, true],
  ["discount", 120, true],
  ["due", 130, false],
  ["cash", 120, true],
  ["credit", 120, false],
  ["coupon", 110, false],
  ["cashCoupon", 110, true],
  ["card", 110, true],
  ["debt", 110, false],
  ["writtenOff", 110, true],
] as const;

/** Every column of a bill's record; the rarer ones are hidden until they are chosen. */
export function useRowColumns(): Column<BillRow>[] {
  const t = useTranslations("bills.records.columns");
  const tFilters = useTranslations("bills.filters");
  const label = useCodeText();
  return useMemo(() => {
    const text = (id: string, header: string, name: Text, width: number, hidden = false): Column<BillRow> => ({
      id,
      header,
      width,
      ...(hidden && { hidden }),
      value: textValue((row) => row[name]),
      cell: (row) => (
        <span className="truncate" title={row[name] ?? ""} translate="no">
          {row[name] || "—"}
        </span>
      ),
    });
    const opaque = (id: string, header: string, name: Text, width: number, hidden = false): Column<BillRow> => ({
      ...text(id, header, name, width, hidden),
      cell: (row) => <CopyableId value={row[name]} />,
    });
    const money = ([name, width, hidden]: (typeof amounts)[number]): Column<BillRow> => ({
      id: name,
      header: t(name),
      width,
      align: "end",
      ...(hidden && { hidden }),
      ...(name === "due" && { sortable: true }),
      value: amountValue(
        (row) => row[name],
        (row) => row.currency,
      ),
      cell: (row) => <Money amount={row[name]} currency={row.currency} debt={name === "debt"} />,
    });
    const coded = (
      id: string,
      header: string,
      codes: Codes,
      of: Text,
      width: number,
      hidden = false,
    ): Column<BillRow> => ({
      id,
      header,
      width,
      ...(hidden && { hidden }),
      value: textValue((row) => label(codes, row[of])),
      cell: (row) => <CodeLabel codes={codes} value={row[of]} />,
    });
    const instant = (id: "time" | "tradeTime" | "usedFrom", header: string, hidden = false): Column<BillRow> => ({
      id,
      header,
      width: 160,
      ...(hidden && { hidden }),
      ...(id === "time" && { sortable: true }),
      value: instantValue((row) => row[id]),
      cell: (row) => <Instant value={row[id]} />,
    });
    return [
      instant("time", t("time")),
      {
        id: "customer",
        header: t("customer"),
        width: 180,
        value: textValue((row) => row.customerName ?? row.customerId),
        cell: (row) => (
          <Link
            className="truncate text-accent hover:underline"
            href={`/bills/customers/${encodeURIComponent(row.customerId)}?cycle=${row.cycle}`}
            prefetch={false}
            title={`${row.customerName ?? ""} · ${row.customerId}`}
            translate="no"
          >
            {row.customerName ?? row.customerId}
          </Link>
        ),
      },
      text("service", t("service"), "service", 150),
      text("resource", t("resource"), "resourceName", 180),
      ...amounts.filter(([name]) => name === "due").map(money),
      text("region", t("region"), "region", 120),
      coded("mode", t("mode"), recordChargeMode, "chargeMode", 110),
      coded("type", t("type"), billDetailType, "billType", 120),
      ...amounts.filter(([name]) => name !== "due").map(money),
      opaque("resourceId", t("resourceId"), "resourceId", 200, true),
      text("resourceType", t("resourceType"), "resourceType", 150, true),
      text("product", t("product"), "product", 180, true),
      text("spec", t("spec"), "spec", 180, true),
      instant("usedFrom", t("usedFrom"), true),
      text("usage", t("usage"), "usage", 130, true),
      text("usageType", t("usageType"), "usageType", 130, true),
      text("freeUsage", t("freeUsage"), "freeUsage", 130, true),
      text("reservedUsage", t("reservedUsage"), "reservedUsage", 150, true),
      coded("orderType", t("orderType"), recordOrderType, "orderType", 120, true),
      coded("paymentType", t("paymentType"), recordPaymentType, "paymentType", 120, true),
      coded("periodType", t("periodType"), periodType, "periodType", 110, true),
      text("periodCount", t("periodCount"), "periodCount", 110, true),
      instant("tradeTime", t("tradeTime"), true),
      opaque("tradeId", t("tradeId"), "tradeId", 200, true),
      text("cycle", t("cycle"), "cycle", 100, true),
      text("project", t("project"), "project", 160, true),
      text("tag", t("tag"), "resourceTag", 160, true),
      {
        id: "association",
        header: t("association"),
        width: 140,
        hidden: true,
        value: textValue((row) => tFilters(row.associationType === "1" ? "referral" : "resale")),
        cell: (row) => tFilters(row.associationType === "1" ? "referral" : "resale"),
      },
      text("partService", t("partService"), "partService", 150, true),
      text("partResourceType", t("partResourceType"), "partResourceType", 150, true),
      text("partResourceName", t("partResourceName"), "partResourceName", 180, true),
      opaque("partResourceId", t("partResourceId"), "partResourceId", 200, true),
      opaque("managerId", t("managerId"), "managerId", 200, true),
      opaque("customerId", t("customerId"), "customerId", 250, true),
      opaque("id", t("id"), "recordId", 250, true),
    ];
  }, [t, tFilters, label]);
}
