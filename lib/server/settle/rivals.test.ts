import { describe, expect, it } from "vitest";
import type { SeenRecord } from "@/lib/db/schema";
import { explainRivals, type Rival } from "./rivals";

const sentAt = Date.parse("2026-11-23T09:00:00Z");
const line = { payee: "c1", amount: "5.00", sentAt };
const rival = (secondsAgo: number, change: Partial<Rival> = {}): Rival => ({
  payee: "c1",
  amount: "5",
  reference: "AD9",
  from: sentAt - secondsAgo * 1000,
  until: sentAt - secondsAgo * 1000 + 800,
  ...change,
});
const record = (secondsAgo: number, change: Partial<SeenRecord> = {}): SeenRecord => ({
  id: `R${secondsAgo}`,
  at: new Date(sentAt - secondsAgo * 1000).toISOString(),
  payee: "c1",
  amount: "5.00",
  remark: null,
  reference: `BE${secondsAgo}`,
  isFailed: false,
  ...change,
});

describe("another spend to the same payee", () => {
  it("is out of the question when its record is dated within its own call, before the line's", () => {
    expect(explainRivals([rival(60)], line, [record(60), record(0)])).toEqual({ left: 0, theirs: new Set(["R60"]) });
  });

  it("is out of the question when a record is called as its answer was", () => {
    const named = record(2, { reference: "AD9" });
    expect(explainRivals([rival(3)], line, [named])).toEqual({ left: 0, theirs: new Set(["R2"]) });
  });

  it("is out of the question when its record was seen before the line was sent, however shortly", () => {
    const seen = new Set(["R2"]);
    expect(explainRivals([rival(3)], line, [record(2), record(0)], seen).left).toBe(0);
    expect(explainRivals([rival(3)], line, [record(2), record(0)]).left).toBe(1);
  });

  it("stays when its record has not come, or could as well be the line's", () => {
    expect(explainRivals([rival(60)], line, [record(0)]).left).toBe(1);
    expect(explainRivals([rival(5)], line, [record(5), record(0)]).left).toBe(1);
  });

  it("stays when the record is of another payee, another amount, or a failed attempt", () => {
    for (const change of [{ payee: "c2" }, { amount: "5.01" }, { isFailed: true }])
      expect(explainRivals([rival(60)], line, [record(60, change)]).left).toBe(1);
  });

  it("is none when it went to somebody else or was of another amount", () => {
    expect(explainRivals([rival(60, { payee: "c2" }), rival(60, { amount: "6" })], line, []).left).toBe(0);
  });

  it("takes one record each: two rivals and one record leave one rival", () => {
    expect(explainRivals([rival(60), rival(62)], line, [record(60)]).left).toBe(1);
  });
});
