"use client";
import { useFormatter } from "next-intl";
import { Money } from "@/components/figure/money";
import type { BillException } from "@/lib/desk/bill-exceptions";
import { subtractAmount } from "@/lib/money";

interface Props {
  row: BillException;
  name: "told" | "kept" | "difference";
}

/** One of the two accounts of an exception, or what lies between them: an amount, or a number of records. */
export function ExceptionFigure({ row, name }: Props) {
  const format = useFormatter();
  const value = name === "difference" ? subtractAmount(row.kept, row.told) : row[name];
  if (row.kind === "sum") return <Money amount={value} />;
  return <span className="tabular-nums">{format.number(Number(value))}</span>;
}
