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
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Role } from "@/lib/api/permissions";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
// Plain numeric keeps every digit that Huawei wrote; usage prices carry up to eight decimals.
const money = (name: string) => numeric(name);

export const person = pgTable("person", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull().unique(),
  displayName: text().notNull(),
  role: text().$type<Role>().notNull(),
  passwordHash: text().notNull(),
  /** Seeded for the sandbox with a known password; refused wherever the upstream is real. */
  demo: boolean().notNull().default(false),
  disabledAt: at("disabled_at"),
  createdAt: at("created_at").notNull().defaultNow(),
});

/** The truth of a session: the cookie carries a token, this row its hash. Deleting the row ends the session at once. */
export const session = pgTable(
  "session",
  {
    tokenHash: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    /** When the person last gave their password once more. */
    steppedUpAt: at("stepped_up_at"),
  },
  (table) => [index().on(table.personId)],
);

/** When the last calls of an operation were let through, oldest first: the flow-control window shared by all replicas. */
export const flowTurn = pgTable(
  "flow_turn",
  {
    account: text().notNull(),
    operation: text().notNull(),
    slots: timestamp({ withTimezone: true, mode: "string" }).array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.operation] })],
);

/**
 * `intended → sent → done | refused | unknown → settled_done | settled_not_applied | needs_a_person`. The settled states
 * are what Huawei's records told, or a person decided, of a spend whose own answer never came.
 */
export type EntryState =
  | "intended"
  | "sent"
  | "done"
  | "refused"
  | "unknown"
  | "settled_done"
  | "settled_not_applied"
  | "needs_a_person";

/** What was seen at Huawei right before a spend was sent: its records and balances then. */
export interface Evidence {
  /** The records of its payees that were there already; null where the kind needs none. */
  recordIds: string[] | null;
  balances: Record<string, string | null>;
  /** By how much later than `huaweiSentAt` it may have been sent, where one of the clocks had just been moved. */
  clockDoubtMs?: number;
}

/** A record of Huawei's as settlement saw it. */
export interface SeenRecord {
  id: string;
  at: string;
  payee: string;
  amount: string | null;
  remark: string | null;
  /** What a settled line is called by: a coupon, a quota, a transfer. */
  reference: string;
  isFailed: boolean;
}

/** One row per spend: the intent is committed before the call, the outcome after. */
export const ledgerEntry = pgTable(
  "ledger_entry",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    /** Made by the client before its first try. */
    key: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    operation: text().notNull(),
    kind: text().notNull(),
    payload: jsonb().notNull(),
    payloadHash: text().notNull(),
    marker: text().notNull(),
    state: text().$type<EntryState>().notNull().default("intended"),
    requestId: text(),
    vendorCode: text(),
    vendorMessage: text(),
    answer: jsonb(),
    evidence: jsonb().$type<Evidence>(),
    createdAt: at("created_at").notNull().defaultNow(),
    sentAt: at("sent_at"),
    /** The same instant by Huawei's clock, which its records are dated by. */
    huaweiSentAt: at("huawei_sent_at"),
    closedAt: at("closed_at"),
    /** When Huawei's records were last asked for it, and when they are asked next; the latter is also the lease. */
    askedAt: at("asked_at"),
    nextAskAt: at("next_ask_at"),
  },
  (table) => [
    unique().on(table.account, table.key),
    index().on(table.account, table.createdAt.desc()),
    index("ledger_entry_unsettled")
      .on(table.account, table.nextAskAt)
      .where(sql`state in ('intended', 'sent', 'unknown')`),
  ],
);

/** What one payee gets out of a ledger entry. */
export const ledgerLine = pgTable(
  "ledger_line",
  {
    entryId: uuid()
      .notNull()
      .references(() => ledgerEntry.id),
    position: integer().notNull(),
    // Its entry's, for the index that keeps two open spends of a kind from one payee. Null in rows older than that index.
    account: text(),
    kind: text(),
    payee: text().notNull(),
    // Null where Huawei takes the whole remainder: how much that is stands in its records alone.
    amount: money("amount"),
    state: text().$type<EntryState>().notNull().default("intended"),
    reference: text(),
    vendorCode: text(),
    vendorMessage: text(),
    /** The records that settlement could not tell apart, for the person who must. */
    records: jsonb().$type<SeenRecord[]>(),
    decidedBy: uuid().references(() => person.id),
    decidedAt: at("decided_at"),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.position] }),
    uniqueIndex("ledger_line_open")
      .on(table.payee, table.account, table.kind)
      .where(sql`state in ('intended', 'sent', 'unknown', 'needs_a_person')`),
  ],
);

/** The partner's own book of customers, copied from ListSubCustomers; an id that is not in it is refused. */
export const customer = pgTable(
  "customer",
  {
    account: text().notNull(),
    customerId: text().notNull(),
    accountName: text(),
    name: text(),
    associationType: text(),
    frozen: text(),
    associatedOn: text(),
    seenAt: at("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.customerId] })],
);

/** The last balance that Huawei told of a customer. No row means never asked, null amounts mean not available. */
export const customerBalance = pgTable(
  "customer_balance",
  {
    account: text().notNull(),
    customerId: text().notNull(),
    amount: money("amount"),
    debt: money("debt"),
    currency: text(),
    asOf: at("as_of").notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.customerId] })],
);

export const billMonth = pgTable(
  "bill_month",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    chargeMode: text().notNull(),
    currency: text().notNull(),
    rowCount: integer().notNull(),
    asOf: at("as_of").notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.cycle, table.chargeMode] })],
);

/** Rows of ListSubcustomerMonthlyBills as Huawei wrote them. */
export const billSum = pgTable(
  "bill_sum",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    chargeMode: text().notNull(),
    customerId: text().notNull(),
    serviceCode: text().notNull(),
    serviceName: text().notNull(),
    resourceTypeCode: text(),
    resourceTypeName: text(),
    billType: text().notNull(),
    amount: money("amount").notNull(),
    debtAmount: money("debt_amount"),
    adjustmentAmount: money("adjustment_amount"),
    discountAmount: money("discount_amount"),
    paidBy: jsonb().$type<{ balanceType: string; amount: string }[]>().notNull(),
  },
  (table) => [index().on(table.account, table.cycle, table.chargeMode)],
);

export type JobKind = "customers" | "balances" | "bills";

/** The latest run of each background job, with its progress. */
export const jobRun = pgTable(
  "job_run",
  {
    account: text().notNull(),
    kind: text().$type<JobKind>().notNull(),
    state: text().$type<"running" | "done" | "failed">().notNull(),
    done: integer().notNull().default(0),
    total: integer(),
    problem: text(),
    startedAt: at("started_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    finishedAt: at("finished_at"),
  },
  (table) => [primaryKey({ columns: [table.account, table.kind] })],
);
