import { describe, expect, it } from "vitest";
import type { BillCycleProgress, BillSyncState } from "@/lib/desk/bill-sync";
import { isWhole, progressLine } from "./progress-line";

const cycle = (change: Partial<BillCycleProgress>): BillCycleProgress => ({
  cycle: "2026-10",
  state: "final",
  customers: 40,
  customersRead: 40,
  rows: 1_000,
  due: "1",
  currency: "CNY",
  asOf: null,
  startedAt: null,
  aside: 0,
  refused: 0,
  sumsAt: null,
  ...change,
});
const state = (change: Partial<BillSyncState>): BillSyncState => ({
  isPaused: false,
  isReading: true,
  problem: null,
  rowsPerSecond: 987.4,
  pagesPerSecond: 9.9,
  ceiling: 10,
  secondsLeft: 150,
  cycles: [cycle({ cycle: "2026-11", state: "reading", customersRead: 20, rows: 500 }), cycle({})],
  ...change,
});

describe("the line of progress", () => {
  it("tells months, customers, records, speed and time", () => {
    expect(progressLine(state({}))).toBe(
      "[##################......] 75 %  2026-11 20/40 customers  1,500 records  987/s  3 min left",
    );
    expect(progressLine(state({ secondsLeft: 20 }))).toContain("20 s left");
    expect(progressLine(state({ secondsLeft: 36_000 }))).toContain("10.0 h left");
  });

  it("says what it waits for", () => {
    expect(progressLine(state({ isPaused: true, secondsLeft: null }))).toMatch(/1,500 records {2}paused$/);
    expect(progressLine(state({ problem: "upstream_away" }))).toContain("waiting: upstream_away");
  });

  it("is at its end when every month is whole", () => {
    expect(isWhole(state({}))).toBe(false);
    expect(isWhole(state({ cycles: [cycle({ state: "whole" }), cycle({})] }))).toBe(true);
    expect(isWhole(state({ cycles: [cycle({ state: "refreshing" }), cycle({})] }))).toBe(false);
  });
});
