"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { BillFrame } from "../bill-frame";
import { ExportButton } from "./export-button";

// The server writes the table; its code comes after that of the page around it.
const RowList = dynamic(() => import("./row-list").then((list) => list.RowList));

/** The records of bills, of as many months and with whatever filters. */
export function RowBoard() {
  const t = useTranslations("bills.records");
  return (
    <BillFrame action={<ExportButton />} description={t("intro")} tab="rows">
      <RowList />
    </BillFrame>
  );
}
