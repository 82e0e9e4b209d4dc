import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { type Column, textValue } from "./columns";

const most = 200; // the most that the book answers at once

/** Reads from the partner's book what the customers of rows are called, for rows that were never in sight. */
export const lookUpCustomers =
  <Row>(idOf: (row: Row) => string | null) =>
  async (rows: readonly Row[]): Promise<(row: Row) => string | null> => {
    const ids = [...new Set(rows.flatMap((row) => idOf(row) ?? []))];
    const names = new Map<string, string>();
    for (let start = 0; start < ids.length; start += most) {
      const found = await call(api.desk.findCustomers, { ids: ids.slice(start, start + most), limit: most });
      for (const { customerId, name, accountName } of found.rows)
        names.set(customerId, name ?? accountName ?? customerId);
    }
    return (row) => {
      const id = idOf(row);
      return id === null ? null : (names.get(id) ?? id);
    };
  };

/** The columns as rows are taken along with them: with what the screen shows where that has to be looked up. */
export const lookedUp = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Column<Row>[]> =>
  Promise.all(
    columns.map(async (column) =>
      column.lookUp ? { ...column, value: textValue(await column.lookUp(rows)) } : column,
    ),
  );
