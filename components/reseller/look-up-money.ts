import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import type { ResellerMoney } from "@/lib/desk/account-answers";

const abreast = 20;

/** Reads a figure of the resellers of rows, for an export that holds more than was in sight. */
export const lookUpMoney =
  <Row>(idOf: (row: Row) => string | null, figureOf: (held: ResellerMoney) => string | null) =>
  async (rows: readonly Row[]): Promise<(row: Row) => string | null> => {
    const ids = [...new Set(rows.flatMap((row) => idOf(row) ?? []))];
    const figures = new Map<string, string | null>();
    for (let start = 0; start < ids.length; start += abreast) {
      const found = await call(api.desk.resellerMoney, { ids: ids.slice(start, start + abreast) });
      for (const held of found.rows) figures.set(held.resellerId, figureOf(held));
    }
    return (row) => figures.get(idOf(row) ?? "") ?? null;
  };
