"use client";
import { useTranslations } from "next-intl";
import { BillFilterLine } from "./bill-filters";
import { BillFrame } from "./bill-frame";
import { MonthFigures } from "./month-figures";

/** A month of all customers' bills at a glance. */
export function BillBoard() {
  const t = useTranslations("bills");
  return (
    <BillFrame description={t("intro")} tab="month">
      <BillFilterLine page="bills" />
      <MonthFigures of="month" />
    </BillFrame>
  );
}
