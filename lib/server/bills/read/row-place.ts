import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { BillRowQuery } from "@/lib/desk/bill-boards";
import { Problem } from "@/lib/problem";

const place = z.tuple([z.string().max(64), z.string().max(64), z.int(), z.string().max(7)]);
/** Where a row stands in its order: the time or amount it is ordered by, and what tells it from others of the same. */
export type RowPlace = z.output<typeof place>;

/** A place as the page writes it down for the one after it. */
export const writePlace = (of: RowPlace): string => Buffer.from(JSON.stringify(of)).toString("base64url");

/** A place as a page before wrote it down; anything else is refused. */
export function readPlace(text: string, by: RowOrder["by"]): RowPlace {
  try {
    const read = place.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (by === "time" ? Number.isNaN(Date.parse(read[0])) : !/^-?\d+(\.\d+)?$/.test(read[0]))
      throw new Error("mixed up");
    return read;
  } catch {
    throw new Problem("bad_input", { message: "no place of a record" });
  }
}

export interface RowOrder {
  by: "time" | "amount";
  isDescending: boolean;
}

/** How a list is ordered: newest first unless it is asked otherwise. */
export const orderOf = (order: BillRowQuery["order"] = "-time"): RowOrder => ({
  by: order.endsWith("time") ? "time" : "amount",
  isDescending: order.startsWith("-"),
});

const keyOf = ({ by }: RowOrder) => (by === "time" ? sql`used_at` : sql`due`);

/** The columns of an order: all of them go the same way, so that an index is followed in one direction. */
export const ordered = (order: RowOrder): SQL => {
  const way = order.isDescending ? sql`desc` : sql`asc`;
  return sql`${keyOf(order)} ${way}, customer_id ${way}, place ${way}, cycle ${way}`;
};

/** What comes after a place within a cycle: the row itself is the last of its own. */
export function after(of: RowPlace, order: RowOrder, cycle: string): SQL {
  const [key, customerId, at, ofCycle] = of;
  const value = order.by === "time" ? sql`${key}::timestamptz` : sql`${key}::numeric`;
  // Two cycles can hold the same key, customer and place: then the cycle decides, and it is the same within one.
  const isBehind = order.isDescending ? cycle < ofCycle : cycle > ofCycle;
  const sign = order.isDescending ? (isBehind ? sql`<=` : sql`<`) : isBehind ? sql`>=` : sql`>`;
  return sql`(${keyOf(order)}, customer_id, place) ${sign} (${value}, ${customerId}, ${at}::int)`;
}
