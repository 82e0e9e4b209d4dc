"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Money } from "../figure/money";
import type { Column } from "./columns";
import type { Frame } from "./frame";
import type { Sum, Totals } from "./sums";
import { cellStyles } from "./table-row";

const Sums = ({ sums }: { sums: readonly Sum[] }) => (
  <span className="flex gap-2 truncate">
    {sums.map(({ amount, currency }) => (
      <Money amount={amount} currency={currency} key={currency} />
    ))}
  </span>
);

interface Props<Row> {
  frame: Frame<Row>;
  height: number;
  rowIndex: number;
  totals: Totals | null;
}

/** What the whole filter comes to; its room is kept while it is added up. */
export function TableFoot<Row>({ frame, height, rowIndex, totals }: Props<Row>) {
  const t = useTranslations("table");
  return (
    <div
      aria-rowindex={rowIndex}
      className="grid grid-rows-[100%] whitespace-nowrap bg-raised font-medium"
      data-slot="totals"
      role="row"
      style={{ gridTemplateColumns: frame.template, width: frame.width, height }}
      tabIndex={-1}
    >
      <div aria-colindex={1} className="sticky left-0 z-1 bg-inherit" role="gridcell" tabIndex={-1} />
      {frame.cells.map(({ placed: { column }, position, track, left }) => (
        <div
          aria-colindex={position + 2}
          className={clsx(cellStyles(left !== null, column.align))}
          key={column.id}
          role="gridcell"
          style={left === null ? { gridColumn: track } : { gridColumn: track, left }}
          tabIndex={-1}
        >
          {totals?.[column.id] ? <Sums sums={totals[column.id] ?? []} /> : position === 0 && t("total")}
        </div>
      ))}
    </div>
  );
}

/** The totals on a narrow screen, by the names of their columns. */
export function CompactFoot<Row>(props: { columns: readonly Column<Row>[]; rowIndex: number; totals: Totals | null }) {
  const t = useTranslations("table");
  const { columns, rowIndex, totals } = props;
  return (
    <div aria-rowindex={rowIndex} className="bg-raised px-3 py-2" data-slot="totals" role="row" tabIndex={-1}>
      <div className="flex min-h-6 flex-wrap gap-x-4 gap-y-1" role="gridcell" tabIndex={-1}>
        <span className="font-medium">{t("total")}</span>
        {columns.map(
          ({ id, header }) =>
            totals?.[id] && (
              <span className="flex gap-1.5" key={id}>
                <span className="text-ink-soft">{header}</span>
                <Sums sums={totals[id] ?? []} />
              </span>
            ),
        )}
      </div>
    </div>
  );
}
