"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CopyableId } from "@/components/figure/copyable-id";
import { Money } from "@/components/figure/money";
import { clientRows, sortRows } from "@/components/table/client-rows";
import type { Column, Sort } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { Empty } from "@/components/ui/empty";
import { ProblemAnswer } from "@/lib/client/problem-answer";
import { compareAmounts, multiplyAmount, subtractAmount } from "@/lib/money";
import { Sample } from "./sample";

interface Row {
  id: string;
  name: string;
  amount: string;
}

const manyRows = Array.from(
  { length: 100_000 },
  (_, index): Row => ({
    id: index.toString(16).padStart(32, "0"),
    name: `Customer ${index + 1}`,
    amount: subtractAmount("5000", multiplyAmount("1.01", (index * 7919) % 10_007)),
  }),
);
const away = new ProblemAnswer({ code: "offline", status: 0, title: "", advice: "", requestId: "" });

/** The table with all rows here, with none, on their way, and away. */
export function TableSamples() {
  const t = useTranslations("balances");
  const customers = useTranslations("customers");
  const [sort, setSort] = useState<Sort>({ by: "name", isDescending: false });
  const columns = useMemo(
    (): Column<Row>[] => [
      { id: "name", header: t("column.name"), width: 200, cell: (row) => row.name },
      {
        id: "amount",
        header: t("column.amount"),
        width: 160,
        align: "end",
        cell: (row) => <Money amount={row.amount} />,
        compare: (first, second) => compareAmounts(first.amount, second.amount),
      },
      { id: "id", header: t("column.id"), width: 280, cell: (row) => <CopyableId value={row.id} /> },
    ],
    [t],
  );
  const sorted = useMemo(() => sortRows(manyRows, columns, sort), [columns, sort]);
  const states = {
    many: clientRows(sorted),
    none: clientRows<Row>([]),
    pending: clientRows<Row>(undefined),
    away: clientRows<Row>(undefined, { error: away }),
    stale: clientRows(manyRows.slice(0, 3), { error: away }),
  };
  return Object.entries(states).map(([name, rows]) => (
    <Sample key={name} name={`DataTable, ${name}`}>
      <div className="w-full min-w-0">
        <DataTable
          columns={columns}
          empty={<Empty advice={customers("empty.advice")} title={customers("empty.title")} />}
          label={name}
          name={`design-${name}`}
          onSort={setSort}
          rows={rows}
          sort={sort}
        />
      </div>
    </Sample>
  ));
}
