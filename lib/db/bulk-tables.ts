import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { BulkKind, TypedRow } from "@/lib/bulk/kinds";
import type { BulkRowState, BulkRunState, RunSettings } from "@/lib/desk/bulk-answers";
import type { FieldProblem } from "@/lib/problem";
import { person } from "./schema";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

export type RunState = BulkRunState;
export type RowState = BulkRowState;
export type { RunSettings };

/** One piece of work for many customers, from the file to the last outcome. */
export const bulkRun = pgTable(
  "bulk_run",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    /** Whose spends these are, whoever pauses or cancels the run. */
    personId: uuid()
      .notNull()
      .references(() => person.id),
    kind: text().$type<BulkKind>().notNull(),
    name: text().notNull(),
    settings: jsonb().$type<RunSettings>().notNull(),
    language: text().$type<"zh" | "en">().notNull(),
    state: text().$type<RunState>().notNull().default("draft"),
    /** The run whose refused rows these are. */
    fromRun: uuid(),
    /** Of exactly what is sent: kind, settings and rows; written when the run starts. */
    rowsHash: text(),
    groups: integer().notNull().default(0),
    /** Why it was paused, when no person paused it. */
    problem: text(),
    /** The process that sends, and until when it is believed to live. */
    leaseHolder: text(),
    leaseUntil: at("lease_until"),
    createdAt: at("created_at").notNull().defaultNow(),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
  },
  (table) => [
    index().on(table.account, table.createdAt.desc()),
    index("bulk_run_running").on(table.leaseUntil).where(sql`state = 'running'`),
  ],
);

/** A row of a run: as it was given, as it was read, and what became of it. */
export const bulkRow = pgTable(
  "bulk_row",
  {
    runId: uuid()
      .notNull()
      .references(() => bulkRun.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    typed: jsonb().$type<TypedRow>().notNull(),
    customerId: text(),
    amount: numeric("amount"),
    validFrom: text(),
    validUntil: text(),
    memo: text(),
    problems: jsonb().$type<FieldProblem[]>().notNull().default([]),
    isLeftOut: boolean("is_left_out").notNull().default(false),
    groupNumber: integer(),
    state: text().$type<RowState>().notNull().default("waiting"),
    reference: text(),
    /** Why it was refused: a code of Huawei's with its words, or a problem of the portal's. */
    vendorCode: text(),
    vendorMessage: text(),
    problem: text(),
    entryId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.position] }),
    index().on(table.runId, table.groupNumber),
    index("bulk_row_unknown").on(table.entryId).where(sql`state = 'unknown'`),
  ],
);

/** The rows of a run that go in one call. Another attempt is made only after one that certainly was not applied. */
export const bulkGroup = pgTable(
  "bulk_group",
  {
    runId: uuid()
      .notNull()
      .references(() => bulkRun.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    attempt: integer().notNull().default(1),
    isOver: boolean("is_over").notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.runId, table.number] })],
);
