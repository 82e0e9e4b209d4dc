"use client";
import { useTranslations } from "next-intl";
import { Select } from "../ui/select";
import type { Column, Sort } from "./columns";
import { readSorts, writeSorts } from "./sorts";

interface Props<Row> {
  columns: readonly Column<Row>[];
  sorts: readonly Sort[];
  onSort: (next: readonly Sort[]) => void;
}

/** The order of a list where there is no room for headings: each column up and down. */
export function SortChoice<Row>({ columns, sorts, onSort }: Props<Row>) {
  const t = useTranslations("table");
  const known = columns.map(({ id }) => id);
  const value = writeSorts(sorts.slice(0, 1));
  return (
    <Select
      aria-label={t("sortBy")}
      className="max-w-36"
      onChange={(event) => onSort(readSorts(event.target.value, known))}
      value={value}
    >
      {value === "" && <option value="">{t("sortBy")}</option>}
      {columns.flatMap(({ id, header }) =>
        [false, true].map((isDescending) => (
          <option key={`${id} ${isDescending}`} value={writeSorts([{ by: id, isDescending }])}>
            {`${header} ${isDescending ? "↓" : "↑"}`}
          </option>
        )),
      )}
    </Select>
  );
}
