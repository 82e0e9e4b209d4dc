import "server-only";
import { keptMonths } from "@/lib/billing-month";
import type { BillCycleState } from "@/lib/db/bill-tables";
import { beijingMonth, monthsBack } from "@/lib/time";

export interface KnownCycle {
  cycle: string;
  state: BillCycleState;
  /** When the reading that is under way, or was last, began. */
  startedAt: string | null;
}

/** A cycle that has something to read: from the start, or on from where a process left it. */
export interface PlannedCycle {
  cycle: string;
  isNew: boolean;
}

const hourMs = 3_600_000;
const beijingHours = 8;
const publishedHour = 16; // the day's figures come out from 16:00 Beijing (cb_020001, 2025-11-20)

/** When the latest daily publication was. */
export function lastPublication(now: Date): Date {
  const day = new Date(now.getTime() + (beijingHours - publishedHour) * hourMs).toISOString().slice(0, 10);
  return new Date(Date.parse(`${day}T00:00:00Z`) + (publishedHour - beijingHours) * hourMs);
}

/**
 * What can have changed since it was read last, newest first: months that nobody has read, and after each daily
 * publication those that were not final yet when their reading began. A final month is never read again.
 */
export function planCycles(known: readonly KnownCycle[], now: Date): PlannedCycle[] {
  const byCycle = new Map(known.map((one) => [one.cycle, one]));
  const planned: PlannedCycle[] = [];
  for (const cycle of monthsBack(beijingMonth(now), keptMonths).reverse()) {
    const one = byCycle.get(cycle);
    if (one?.state === "final") continue;
    if (!one || one.state === "waiting" || one.state === "listing") planned.push({ cycle, isNew: true });
    else if (one.state === "reading") planned.push({ cycle, isNew: false });
    else if (!one.startedAt || new Date(one.startedAt) < lastPublication(now)) planned.push({ cycle, isNew: true });
  }
  return planned;
}
