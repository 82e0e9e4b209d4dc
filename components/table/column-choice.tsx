"use client";
import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";

interface Props {
  columns: readonly { id: string; header: string; isVisible: boolean }[];
  onToggle: (id: string) => void;
}

/** The list of columns to show; the first one always stays. */
export function ColumnChoice({ columns, onToggle }: Props) {
  const t = useTranslations("table");
  const id = useId();
  return (
    <details className="relative">
      <summary className="inline-flex min-h-8 list-none items-center gap-2 rounded-md border border-line bg-surface px-3 py-1 font-medium hover:bg-hover">
        <Columns3 aria-hidden className="size-4" />
        {t("columns")}
      </summary>
      <fieldset className="absolute end-0 z-20 mt-1 grid max-h-80 min-w-48 gap-1 overflow-y-auto rounded-lg border border-line bg-surface p-3 shadow-lg">
        <legend className="sr-only">{t("columnsHint")}</legend>
        {columns.slice(1).map((column) => (
          <label
            className="flex min-h-6 items-center gap-2 whitespace-nowrap"
            htmlFor={`${id}-${column.id}`}
            key={column.id}
          >
            <input
              checked={column.isVisible}
              id={`${id}-${column.id}`}
              onChange={() => onToggle(column.id)}
              type="checkbox"
            />
            {column.header}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
