import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { TemplateContent } from "@/lib/desk/coupon-templates";
import { person } from "./schema";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** What an issue is filled in with over and over, shared by everybody of the account who may issue. */
export const couponTemplate = pgTable(
  "coupon_template",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    /** Who made it. */
    personId: uuid()
      .notNull()
      .references(() => person.id),
    name: text().notNull(),
    content: jsonb().$type<TemplateContent>().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    /** Kept for a while after it is removed, so that it can be taken back. */
    removedAt: at("removed_at"),
  },
  (table) => [
    index().on(table.account),
    uniqueIndex("coupon_template_name").on(table.account, table.name).where(sql`removed_at is null`),
  ],
);
