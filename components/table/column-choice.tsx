"use client";
import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "../ui/checkbox";
import { Popover } from "../ui/popover";

interface Props {
  columns: readonly { id: string; header: string; isVisible: boolean }[];
  onToggle: (id: string) => void;
}

/** The list of columns to show; the first one always stays. */
export function ColumnChoice({ columns, onToggle }: Props) {
  const t = useTranslations("table");
  const trigger = (
    <>
      <Columns3 aria-hidden className="size-4" />
      {t("columns")}
    </>
  );
  return (
    <Popover trigger={trigger}>
      <fieldset className="grid min-w-40 px-1">
        <legend className="sr-only">{t("columnsHint")}</legend>
        {columns.slice(1).map(({ id, header, isVisible }) => (
          <Checkbox checked={isVisible} key={id} onChange={() => onToggle(id)}>
            {header}
          </Checkbox>
        ))}
      </fieldset>
    </Popover>
  );
}
