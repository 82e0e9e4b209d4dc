import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
// Plain numeric keeps every digit that Huawei wrote: records carry up to eight decimals.
const money = (name: string) => numeric(name);

/** What every record and every rollup sums up: what was due, and which tender paid it. */
const amounts = () => ({
  official: money("official").notNull(),
  discount: money("discount").notNull(),
  due: money("due").notNull(),
  cash: money("cash").notNull(),
  credit: money("credit").notNull(),
  coupon: money("coupon").notNull(),
  cashCoupon: money("cash_coupon").notNull(),
  card: money("card").notNull(),
  debt: money("debt").notNull(),
  writtenOff: money("written_off").notNull(),
});

/** The columns of a record that are asked for by name; the rest of what Huawei wrote stands in `more`. */
const recordColumns = () => ({
  account: text().notNull(),
  cycle: text().notNull(),
  customerId: text().notNull(),
  /** The place of the record in its customer's month, from 0: with the three before it, its name. */
  place: integer().notNull(),
  /** 1 referral, 2 resale: a customer can be both within a month. */
  association: text().notNull(),
  service: text().notNull(),
  region: text().notNull(),
  chargeMode: text().notNull(),
  billType: text().notNull(),
  /** Until when it was used, or when it was bought. */
  usedAt: at("used_at").notNull(),
  /** The Beijing day of that; a whole day that ends at midnight is the day that has passed. */
  day: date({ mode: "string" }).notNull(),
  tradeId: text(),
  resourceId: text(),
  resourceName: text(),
  ...amounts(),
  more: jsonb().$type<Record<string, string>>().notNull(),
});

/**
 * Records of ListSubCustomerBillDetail, one partition for each cycle (migration "bill_copy"). Partitions are made by the
 * sync before it writes the first record of a cycle (lib/server/bills/sync/partition.ts).
 */
export const billRow = pgTable("bill_row", recordColumns(), (table) => [
  primaryKey({ columns: [table.account, table.cycle, table.customerId, table.place] }),
]);

/** Records of a customer's month that is being read once more; they take the place of the old ones when all are there. */
export const billRowNext = pgTable("bill_row_next", recordColumns(), (table) => [
  primaryKey({ columns: [table.account, table.cycle, table.customerId, table.place] }),
]);

/** Records that broke the schema, as Huawei wrote them: counted and shown, never dropped in silence. */
export const billRowAside = pgTable(
  "bill_row_aside",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    customerId: text().notNull(),
    place: integer().notNull(),
    raw: text().notNull(),
    /** The fields that broke it. */
    fields: text().notNull(),
    seenAt: at("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.cycle, table.customerId, table.place] })],
);

/** Sums by customer, kept in the transaction that writes the records. */
export const billByCustomer = pgTable(
  "bill_by_customer",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    customerId: text().notNull(),
    association: text().notNull(),
    service: text().notNull(),
    region: text().notNull().default(""),
    chargeMode: text().notNull(),
    billType: text().notNull(),
    records: bigint({ mode: "number" }).notNull(),
    ...amounts(),
  },
  (table) => [
    primaryKey({
      name: "bill_by_customer_pk",
      columns: [
        table.account,
        table.cycle,
        table.customerId,
        table.association,
        table.service,
        table.region,
        table.chargeMode,
        table.billType,
      ],
    }),
    index().on(table.account, table.customerId, table.cycle),
  ],
);

/** Sums of a customer's month: who consumed most is asked of all customers at once. */
export const billCustomerMonth = pgTable(
  "bill_customer_month",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    customerId: text().notNull(),
    association: text().notNull(),
    records: bigint({ mode: "number" }).notNull(),
    due: money("due").notNull(),
    debt: money("debt").notNull(),
  },
  (table) => [
    primaryKey({
      name: "bill_customer_month_pk",
      columns: [table.account, table.cycle, table.customerId, table.association],
    }),
  ],
);

/** Sums without customers: small enough for eighteen months at once. */
export const billByService = pgTable(
  "bill_by_service",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    association: text().notNull(),
    service: text().notNull(),
    region: text().notNull(),
    chargeMode: text().notNull(),
    billType: text().notNull(),
    records: bigint({ mode: "number" }).notNull(),
    ...amounts(),
  },
  (table) => [
    primaryKey({
      name: "bill_by_service_pk",
      columns: [
        table.account,
        table.cycle,
        table.association,
        table.service,
        table.region,
        table.chargeMode,
        table.billType,
      ],
    }),
  ],
);

/** Sums of days, for the curve of a month. */
export const billByDay = pgTable(
  "bill_by_day",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    association: text().notNull(),
    service: text().notNull(),
    region: text().notNull().default(""),
    chargeMode: text().notNull(),
    billType: text().notNull(),
    records: bigint({ mode: "number" }).notNull(),
    due: money("due").notNull(),
  },
  (table) => [
    primaryKey({
      name: "bill_by_day_pk",
      // The day stands last: a service's days are beside each other.
      columns: [
        table.account,
        table.cycle,
        table.association,
        table.service,
        table.region,
        table.chargeMode,
        table.billType,
        table.day,
      ],
    }),
  ],
);

/** What services and regions are called in Huawei's Chinese, as the records told last. */
export const billName = pgTable(
  "bill_name",
  {
    account: text().notNull(),
    kind: text().$type<"service" | "region">().notNull(),
    code: text().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.kind, table.code] })],
);

export type BillCycleState = "waiting" | "listing" | "reading" | "whole" | "final";

/** How far the copy of a cycle's records is. `final` months never change again and are kept for ever. */
export const billCycle = pgTable(
  "bill_cycle",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    state: text().$type<BillCycleState>().notNull(),
    currency: text().notNull(),
    /** How many customers consumed in it, by Huawei's list. */
    customers: integer().notNull(),
    /** Since when every customer's records are as they were then; null while some were never read. */
    asOf: at("as_of"),
    /** When the reading that is under way, or was last, began. */
    startedAt: at("started_at"),
    problem: text(),
    updatedAt: at("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.cycle] })],
);

/** A customer's month: how far its records are read. The checkpoint, written with the records of each page. */
export const billUnit = pgTable(
  "bill_unit",
  {
    account: text().notNull(),
    cycle: text().notNull(),
    customerId: text().notNull(),
    state: text().$type<"waiting" | "reading" | "whole">().notNull(),
    /** Where the next page begins. */
    next: integer().notNull(),
    /** What Huawei counts; null before the first page. */
    total: integer(),
    /** What is kept of it, the rows set aside included. */
    rows: integer().notNull(),
    aside: smallint().notNull(),
    /** When the records that are kept were whole; null before that. With it, newly read ones wait beside them. */
    asOf: at("as_of"),
    /** Why Huawei does not tell this customer's records; the others go on. */
    problem: text(),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.cycle, table.customerId] }),
    index().on(table.account, table.cycle, table.state),
  ],
);

/** How the sync of an account goes: whether people paused it, and how fast it is. */
export const billSync = pgTable("bill_sync", {
  account: text().primaryKey(),
  isPaused: boolean().notNull(),
  /** Since the reading began that is under way, or was last. */
  startedAt: at("started_at"),
  pages: integer().notNull(),
  rows: bigint({ mode: "number" }).notNull(),
  /** Of the last ten seconds. */
  rowsPerSecond: real().notNull(),
  pagesPerSecond: real().notNull(),
  /** When a process last said that it reads. */
  beatAt: at("beat_at"),
  /** What keeps it from going on; it tries again by itself. */
  problem: text(),
  updatedAt: at("updated_at").notNull(),
});
