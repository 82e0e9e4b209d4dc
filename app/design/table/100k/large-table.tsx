"use client";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { amountValue, type Column, countValue, instantValue, type Sort, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { useClientRows } from "@/components/table/use-client-rows";
import { Empty } from "@/components/ui/empty";
import { Input } from "@/components/ui/input";
import { type SampleRow, sampleRows } from "./rows";

/** The name by which a measuring script finds the grid. */
const gridName = "100k";
const textIds = ["account", "region", "status", "service", "note"] as const;

/** A hundred thousand rows of twelve columns, all in the browser: what the speed of the table is measured on. */
export function LargeTable() {
  const t = useTranslations("table");
  const [rows, setRows] = useState<SampleRow[]>([]);
  useEffect(() => setRows(sampleRows(100_000)), []);
  const [words, setWords] = useState("");
  const [sorts, setSorts] = useState<readonly Sort[]>([]);
  const columns = useMemo((): Column<SampleRow>[] => {
    const text = textIds.map((id) => ({
      id,
      header: id,
      width: 150,
      cell: (row: SampleRow) => row[id],
      value: textValue((row: SampleRow) => row[id]),
    }));
    const amounts = (["amount", "debt", "coupon"] as const).map((id) => ({
      id,
      header: id,
      width: 140,
      align: "end" as const,
      cell: (row: SampleRow) => <Money amount={row[id]} debt={id === "debt"} />,
      value: amountValue((row: SampleRow) => row[id]),
    }));
    return [
      { id: "name", header: "name", width: 220, cell: ({ name }) => name, value: textValue(({ name }) => name) },
      ...amounts,
      {
        id: "orders",
        header: "orders",
        width: 100,
        align: "end",
        cell: ({ orders }) => String(orders),
        value: countValue(({ orders }) => orders),
      },
      ...text,
      {
        id: "created",
        header: "created",
        width: 160,
        cell: ({ created }) => <Instant value={created} />,
        value: instantValue(({ created }) => created),
      },
      {
        id: "id",
        header: "id",
        width: 220,
        cell: ({ id }) => <CopyableId value={id} />,
        value: textValue(({ id }) => id),
      },
    ];
  }, []);
  const shown = useClientRows(rows, columns, { sorts, words });
  return (
    <>
      <Input
        aria-label={t("filters")}
        autoComplete="off"
        className="max-w-64"
        onChange={(event) => setWords(event.target.value)}
        type="search"
        value={words}
      />
      <DataTable
        columns={columns}
        empty={<Empty title={t("rows", { count: 0 })} />}
        label={gridName}
        name={null}
        onSort={setSorts}
        rowId={({ id }) => id}
        rows={shown}
        sorts={sorts}
        totals="sum"
      />
    </>
  );
}
