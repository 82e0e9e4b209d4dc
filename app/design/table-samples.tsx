"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CopyableId } from "@/components/figure/copyable-id";
import { Money } from "@/components/figure/money";
import { clientRows } from "@/components/table/client-rows";
import { amountValue, type Column, type Sort, textValue } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { useClientRows } from "@/components/table/use-client-rows";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ProblemAnswer } from "@/lib/client/problem-answer";
import { Sample } from "./sample";
import { type SampleRow, sampleRows } from "./table/100k/rows";

const manyRows = sampleRows(5_000);
const away = new ProblemAnswer({ code: "offline", status: 0, title: "", advice: "", requestId: "" });

/** The table with all rows here, with none, on their way, and away. */
export function TableSamples() {
  const t = useTranslations("balances");
  const customers = useTranslations("customers");
  const table = useTranslations("table");
  const [sorts, setSorts] = useState<readonly Sort[]>([]);
  const columns = useMemo(
    (): Column<SampleRow>[] => [
      {
        id: "name",
        header: t("column.name"),
        width: 200,
        cell: ({ name }) => name,
        value: textValue(({ name }) => name),
      },
      {
        id: "amount",
        header: t("column.amount"),
        width: 160,
        align: "end",
        cell: ({ amount }) => <Money amount={amount} />,
        value: amountValue(({ amount }) => amount),
      },
      {
        id: "account",
        header: t("column.account"),
        width: 160,
        cell: ({ account }) => account,
        value: textValue(({ account }) => account),
      },
      {
        id: "id",
        header: t("column.id"),
        width: 280,
        cell: ({ id }) => <CopyableId value={id} />,
        value: textValue(({ id }) => id),
      },
    ],
    [t],
  );
  const many = useClientRows(manyRows, columns, { sorts });
  const states = {
    many,
    none: clientRows<SampleRow>([]),
    pending: clientRows<SampleRow>(undefined),
    away: clientRows<SampleRow>(undefined, { error: away }),
    stale: clientRows(manyRows.slice(0, 3), { error: away }),
  };
  return Object.entries(states).map(([name, rows]) => (
    <Sample key={name} name={`DataTable, ${name}`}>
      <div className="w-full min-w-0">
        <DataTable
          actions={(_, clear) => (
            <Button onClick={clear} variant="secondary">
              {table("clearSelection")}
            </Button>
          )}
          columns={columns}
          empty={<Empty advice={customers("empty.advice")} title={customers("empty.title")} />}
          label={name}
          name={null}
          onSort={setSorts}
          rowId={({ id }) => id}
          rows={rows}
          sorts={sorts}
          totals="sum"
        />
      </div>
    </Sample>
  ));
}
