import { bigint, index, jsonb, numeric, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ExportFormat, ExportQuery } from "@/lib/desk/bill-exports";
import { person } from "./schema";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Files of bills that people asked for: what they hold, how far they are, and where they lie. */
export const billExport = pgTable(
  "bill_export",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    language: text().$type<"zh" | "en">().notNull(),
    format: text().$type<ExportFormat>().notNull(),
    query: jsonb().$type<ExportQuery>().notNull(),
    state: text().$type<"running" | "done" | "failed">().notNull(),
    /** How many rows it holds and what they come to; null until it is counted. */
    rows: bigint({ mode: "number" }),
    due: numeric(),
    bytes: bigint({ mode: "number" }).notNull(),
    problem: text(),
    createdAt: at("created_at").notNull().defaultNow(),
    /** When its process was last heard of. */
    beatAt: at("beat_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
  },
  (table) => [index().on(table.account, table.createdAt)],
);
