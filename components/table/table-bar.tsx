"use client";
import { Bookmark, Columns3, Download, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Spinner } from "../ui/spinner";
import type { ColumnMenu as ColumnMenuType } from "./column-menu";
import type { Column, PlacedColumn } from "./columns";
import type { ExportMenu as ExportMenuType } from "./export-menu";
import { LateMenu } from "./late-menu";
import type { Laid } from "./use-layout";
import type { PagedRows } from "./use-paged-rows";
import type { Chosen } from "./use-selection";

const loading = () => <Spinner />;
const ColumnMenu = dynamic(() => import("./column-menu").then((menu) => menu.ColumnMenu), {
  ssr: false,
  loading,
}) as typeof ColumnMenuType;
const ExportMenu = dynamic(() => import("./export-menu").then((menu) => menu.ExportMenu), {
  ssr: false,
  loading,
}) as typeof ExportMenuType;
const ViewMenu = dynamic(() => import("./view-menu").then((menu) => menu.ViewMenu), { ssr: false, loading });

interface Props<Row> {
  name: string | null;
  label: string;
  rows: PagedRows<Row>;
  columns: readonly Column<Row>[];
  placed: readonly PlacedColumn<Row>[];
  laid: Laid;
  chosen: Chosen<Row>;
  actions: ((rows: readonly Row[], clear: () => void) => ReactNode) | undefined;
  isNarrow: boolean;
  /** The order, for a narrow screen, which has no headings to click on. */
  sorting: ReactNode;
}

/** The line above a table: how many rows, or what to do with the chosen ones in the same place, and the table's menus. */
export function TableBar<Row>({
  name,
  label,
  rows,
  columns,
  placed,
  laid,
  chosen,
  actions,
  isNarrow,
  sorting,
}: Props<Row>) {
  const t = useTranslations("table");
  const count = chosen.rows.size;
  const icon = "size-4 shrink-0";
  return (
    <div className="flex h-8 items-center justify-between gap-2">
      <div className="flex min-w-0 items-center gap-2 text-ink-soft">
        <p aria-live="polite" className="flex items-center gap-2 truncate">
          {count > 0 ? (
            <span className="font-medium text-ink">{t("selected", { count })}</span>
          ) : rows.rowCount === null ? (
            t("loading")
          ) : (
            t(rows.total === null ? "rowsAtLeast" : "rows", { count: rows.total ?? rows.rowCount })
          )}
        </p>
        {count > 0 ? (
          <div aria-label={t("actions")} className="flex items-center gap-1" role="toolbar">
            {actions?.([...chosen.rows.values()], chosen.clear)}
            <Button aria-label={t("clearSelection")} className="px-2" onClick={chosen.clear} variant="quiet">
              <X aria-hidden className={icon} />
            </Button>
          </div>
        ) : (
          rows.isFetching && rows.rowCount !== null && <Spinner />
        )}
      </div>
      <div className="flex shrink-0 items-center">
        {isNarrow && count === 0 && sorting}
        {name !== null && (
          <LateMenu
            label={t("views")}
            trigger={<Bar icon={<Bookmark aria-hidden className={icon} />} text={isNarrow ? "" : t("views")} />}
          >
            {() => <ViewMenu laid={laid} name={name} />}
          </LateMenu>
        )}
        {!isNarrow && (
          <LateMenu trigger={<Bar icon={<Columns3 aria-hidden className={icon} />} text={t("columns")} />}>
            {() => <ColumnMenu columns={columns} laid={laid} />}
          </LateMenu>
        )}
        <LateMenu
          label={t("export")}
          trigger={<Bar icon={<Download aria-hidden className={icon} />} text={isNarrow ? "" : t("export")} />}
        >
          {() => (
            <ExportMenu chosen={chosen.rows} columns={placed.map(({ column }) => column)} label={label} rows={rows} />
          )}
        </LateMenu>
      </div>
    </div>
  );
}

const Bar = ({ icon, text }: { icon: ReactNode; text: string }) => (
  <>
    {icon}
    {text}
  </>
);
