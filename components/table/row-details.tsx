"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "../ui/dialog";
import type { Column } from "./columns";

interface Props<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  onClose: () => void;
}

/** Every column of one row, for screens that cannot show them side by side. */
export function RowDetails<Row>({ row, columns, onClose }: Props<Row>) {
  const t = useTranslations("table");
  return (
    <Dialog
      className="m-auto w-[calc(100vw-2rem)] max-w-md rounded-lg border border-line"
      closeLabel={t("close")}
      isOpen
      label={t("details")}
      onClose={onClose}
    >
      <dl className="grid gap-2 overflow-y-auto px-4 pb-4">
        {columns.map(({ id, header, cell }) => {
          const content = cell(row);
          return (
            <div className="grid gap-0.5 border-line border-t pt-2" key={id}>
              <dt className="text-ink-soft text-xs">{header}</dt>
              <dd className="min-w-0 break-words" translate={typeof content === "string" ? "no" : undefined}>
                {content}
              </dd>
            </div>
          );
        })}
      </dl>
    </Dialog>
  );
}
