import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { person } from "./schema";

/** Who looked at which personal detail of which customer, and when; the detail itself is not kept. */
export const reveal = pgTable(
  "reveal",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    customerId: text().notNull(),
    field: text().notNull(),
    createdAt: timestamp({ withTimezone: true, mode: "string" }).notNull().defaultNow(),
  },
  (table) => [index().on(table.account, table.customerId), index().on(table.personId, table.createdAt)],
);
