import { sql } from "drizzle-orm";
import {
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Exceeded, RuleKind } from "@/lib/approval/rules";
import type { ApprovalState } from "@/lib/desk/approval-answers";
import { bulkRun } from "./bulk-tables";
import { ledgerEntry, person } from "./schema";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** Above which amounts a second person is needed; no row, no limit. */
export const approvalRule = pgTable(
  "approval_rule",
  {
    account: text().notNull(),
    kind: text().$type<RuleKind>().notNull(),
    amount: numeric("amount").notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.account, table.kind] })],
);

/** What one person asked for and another decides: exactly what would be sent, by its hash (docs/decisions/0013). */
export const approval = pgTable(
  "approval",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    operation: text().notNull(),
    /** The key that the spend was submitted with and is sent under; a run has a key for each of its calls. */
    key: text(),
    /** The draft that wants to start. What was asked for stays readable without it. */
    runId: uuid().references(() => bulkRun.id, { onDelete: "set null" }),
    runName: text(),
    payload: jsonb().notNull(),
    payloadHash: text().notNull(),
    lines: jsonb().$type<{ payee: string; amount: string | null }[]>().notNull(),
    /** Null where nobody knows beforehand how much it is. */
    amount: numeric("amount"),
    currency: text().notNull(),
    rules: jsonb().$type<Exceeded[]>().notNull(),
    state: text().$type<ApprovalState>().notNull().default("waiting"),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    decidedBy: uuid().references(() => person.id),
    decidedAt: at("decided_at"),
    reason: text(),
    entryId: uuid().references(() => ledgerEntry.id),
  },
  (table) => [
    unique().on(table.account, table.key),
    index().on(table.account, table.createdAt.desc()),
    index("approval_live").on(table.account, table.expiresAt).where(sql`state in ('waiting', 'approved')`),
    // One live request for a run: of two starts at once the second finds the first one's.
    uniqueIndex("approval_run").on(table.runId).where(sql`state in ('waiting', 'approved')`),
  ],
);
