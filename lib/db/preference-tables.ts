import { boolean, index, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { ColumnLayout } from "@/lib/desk/layout";
import { person } from "./schema";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** What a person chose of the interface, such as the columns of a table; one row per key. */
export const preference = pgTable(
  "preference",
  {
    account: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    key: text().notNull(),
    value: jsonb().notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.account, table.personId, table.key] })],
);

/** A page as a person wants to find it again: its filters and order as the address writes them, and its columns. */
export const savedView = pgTable(
  "saved_view",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    page: text().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    layout: jsonb().$type<ColumnLayout>(),
    isDefault: boolean("is_default").notNull().default(false),
    isShared: boolean("is_shared").notNull().default(false),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [
    unique().on(table.account, table.personId, table.page, table.name),
    index().on(table.account, table.page),
  ],
);
