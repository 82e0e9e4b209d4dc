import { index, numeric, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ExceptionKind, ExceptionState } from "@/lib/desk/bill-exceptions";
import { person } from "./schema";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/**
 * Where two accounts of a customer's month disagree by more than rounding. A check that finds it again changes it and
 * never makes a second one; one that finds it no more closes it.
 */
export const billException = pgTable(
  "bill_exception",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    customerId: text().notNull(),
    kind: text().$type<ExceptionKind>().notNull(),
    state: text().$type<ExceptionState>().notNull(),
    /** What Huawei's sum or count says, and what the kept records come to. */
    told: numeric().notNull(),
    kept: numeric().notNull(),
    note: text(),
    personId: uuid().references(() => person.id),
    seenAt: at("seen_at").notNull(),
    changedAt: at("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.cycle, table.customerId, table.kind] }),
    index().on(table.account, table.state, table.cycle),
  ],
);
