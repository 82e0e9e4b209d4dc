import { z } from "zod";
import { reads, writes } from "./declare";

/** How far a cycle's copy is; `missing` when nothing was read of it yet. `final` months never change again. */
export const billCycleStates = ["missing", "reading", "refreshing", "whole", "final"] as const;
export type BillCycleStateName = (typeof billCycleStates)[number];

/** One billing month in the copy. */
export interface BillCycleProgress {
  /** `YYYY-MM`, Beijing time. */
  cycle: string;
  state: BillCycleStateName;
  /** Customers that consumed in it, and those whose records are read. */
  customers: number;
  customersRead: number;
  rows: number;
  /** What resale customers' records come to; decimal text. */
  due: string;
  currency: string;
  /** Since when the records are as they were at Huawei; UTC. */
  asOf: string | null;
  startedAt: string | null;
  /** Records that broke the schema and are kept aside. */
  aside: number;
  /** Customers whose records Huawei refused to tell. */
  refused: number;
  /** Since when its monthly sums are there; UTC. */
  sumsAt: string | null;
}

/** The copy of bills as a whole. */
export interface BillSyncState {
  isPaused: boolean;
  /** A process reads right now. */
  isReading: boolean;
  /** What keeps it from going on; a problem code. */
  problem: string | null;
  rowsPerSecond: number;
  pagesPerSecond: number;
  /** How many calls a second flow control lets through. */
  ceiling: number;
  /** Null when nothing is left, or it cannot be told yet. */
  secondsLeft: number | null;
  /** Newest first. */
  cycles: BillCycleProgress[];
}

/** A record that broke the schema, as Huawei wrote it. */
export interface AsideRecord {
  customerId: string;
  place: number;
  fields: string;
  raw: string;
  seenAt: string;
}

/** The copy of bills: how far it is, and holding it up. */
export const billSyncDesk = {
  billSync: reads<BillSyncState>()("bills.read", z.object({})),
  billAside: reads<AsideRecord[]>()(
    "bills.read",
    z.object({ cycle: z.string().regex(/^\d{4}-\d\d$/, { error: "month" }) }),
  ),
  pauseBillSync: writes<BillSyncState>()("bills.sync", z.object({ paused: z.boolean() }), "copy"),
};
