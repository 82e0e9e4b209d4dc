import { pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** What payees are called who stand in no customer book: resellers, and the customers of resellers. */
export const payeeName = pgTable(
  "payee_name",
  {
    account: text().notNull(),
    payee: text().notNull(),
    name: text().notNull(),
    seenAt: timestamp({ withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.payee] })],
);
