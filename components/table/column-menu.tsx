"use client";
import { ArrowDown, ArrowUp, Pin, PinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import type { Column } from "./columns";
import { isShown, moveColumn, orderOf } from "./layout";
import type { Laid } from "./use-layout";

/** The columns of a table in their order: shown or not, moved, pinned, and all back as they were. */
export function ColumnMenu<Row>({
  columns,
  laid: { layout, onLayout },
}: {
  columns: readonly Column<Row>[];
  laid: Laid;
}) {
  const t = useTranslations("table");
  const ordered = orderOf(columns, layout.order);
  const shownCount = ordered.filter((column) => isShown(column, layout)).length;
  const pin = (id: string, isPinned: boolean) =>
    onLayout({ ...layout, pinned: isPinned ? layout.pinned.filter((one) => one !== id) : [...layout.pinned, id] });
  return (
    <div className="grid min-w-64">
      <fieldset className="grid">
        <legend className="sr-only">{t("columnsHint")}</legend>
        {ordered.map((column, position) => {
          const { id, header } = column;
          const is = { shown: isShown(column, layout), pinned: layout.pinned.includes(id) };
          const [before, behind] = [ordered[position - 1], ordered[position + 1]];
          return (
            <div className="flex items-center gap-0.5" key={id}>
              <Checkbox
                checked={is.shown}
                className="me-auto pe-3"
                disabled={is.shown && shownCount === 1}
                onChange={() => onLayout({ ...layout, visible: { ...layout.visible, [id]: !is.shown } })}
              >
                {header}
              </Checkbox>
              <Tool
                isDisabled={!before}
                label={t("moveUp", { column: header })}
                onClick={() => before && onLayout(moveColumn(columns, layout, { id, to: before.id, isBehind: false }))}
              >
                <ArrowUp aria-hidden className="size-4" />
              </Tool>
              <Tool
                isDisabled={!behind}
                label={t("moveDown", { column: header })}
                onClick={() => behind && onLayout(moveColumn(columns, layout, { id, to: behind.id, isBehind: true }))}
              >
                <ArrowDown aria-hidden className="size-4" />
              </Tool>
              <Tool isPressed={is.pinned} label={t("pin", { column: header })} onClick={() => pin(id, is.pinned)}>
                {is.pinned ? <PinOff aria-hidden className="size-4" /> : <Pin aria-hidden className="size-4" />}
              </Tool>
            </div>
          );
        })}
      </fieldset>
      <p className="max-w-64 border-line border-t px-1 pt-2 text-ink-soft text-xs">{t("columnsKeys")}</p>
      <Button className="mt-1 justify-self-start" onClick={() => onLayout(null)} variant="quiet">
        {t("columnsReset")}
      </Button>
    </div>
  );
}

interface ToolProps {
  label: string;
  onClick: () => void;
  isDisabled?: boolean;
  isPressed?: boolean;
  children: ReactNode;
}

const Tool = ({ label, onClick, isDisabled = false, isPressed, children }: ToolProps) => (
  <button
    aria-label={label}
    className="grid size-7 place-items-center rounded text-ink-soft hover:bg-hover hover:text-ink disabled:opacity-40"
    disabled={isDisabled}
    onClick={onClick}
    title={label}
    type="button"
    {...(isPressed !== undefined && { "aria-pressed": isPressed })}
  >
    {children}
  </button>
);
