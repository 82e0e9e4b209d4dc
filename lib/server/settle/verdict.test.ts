import { describe, expect, it } from "vitest";
import type { SeenRecord } from "@/lib/db/schema";
import { judge, type Question } from "./verdict";

const sentAt = Date.parse("2026-11-23T09:00:00Z");
const span = { before: 120_000, after: 240_000 };
const at = (seconds: number) => new Date(sentAt + seconds * 1000).toISOString();
const marker = "PD-0123abcd-4567";

const question = (change: Partial<Question> = {}): Question => ({
  kind: "allocation",
  payee: "c1",
  amount: "10.5",
  marker,
  sentAt,
  seen: new Set(),
  claimed: new Set(),
  rivals: 0,
  isLagOver: false,
  ...change,
});
const record = (change: Partial<SeenRecord> = {}): SeenRecord => ({
  id: "R1",
  at: at(1),
  payee: "c1",
  amount: "10.50",
  remark: null,
  reference: "AD1",
  isFailed: false,
  ...change,
});
const verdict = (change: Partial<Question>, ...records: SeenRecord[]) => judge(question(change), records, span);

describe("a line without any record", () => {
  it("is not told yet as long as records can come, and was not applied after", () => {
    expect(verdict({})).toEqual({ is: "not_yet" });
    expect(verdict({ isLagOver: true })).toEqual({ is: "not_applied" });
  });
});

describe("one record that fits", () => {
  it("proves the line, whatever digits the amount is written with", () => {
    for (const amount of ["10.5", "10.50", "10.500"])
      expect(verdict({}, record({ amount }))).toEqual({ is: "applied", record: record({ amount }) });
    expect(verdict({ isLagOver: true }, record()).is).toBe("applied");
  });

  it.each<[string, Partial<SeenRecord>, Partial<Question>]>([
    ["somebody else's", { payee: "c2" }, {}],
    ["of another amount", { amount: "10.51" }, {}],
    ["without an amount", { amount: null }, {}],
    ["of a failed attempt", { isFailed: true }, {}],
    ["from before the look-back", { at: at(-121) }, {}],
    ["that was there before", {}, { seen: new Set(["R1"]) }],
    ["that proves another spend", {}, { claimed: new Set(["AD1"]) }],
    ["with another spend's marker", { remark: "x PD-ffffffff-0000" }, { kind: "coupon" }],
  ])("counts for nothing when it is one %s", (_, change, asked) => {
    expect(verdict({ ...asked, isLagOver: true }, record(change))).toEqual({ is: "not_applied" });
    expect(verdict(asked, record(change))).toEqual({ is: "not_yet" });
  });

  it("proves nothing when it is dated after the longest call, and is a person's to judge once no other can come", () => {
    const late = record({ at: at(241) });
    expect(verdict({}, late)).toEqual({ is: "not_yet" });
    expect(verdict({ isLagOver: true }, late)).toEqual({ is: "ambiguous", records: [late] });
    expect(verdict({ isLagOver: true }, late, record()).is).toBe("applied");
    expect(verdict({ isLagOver: true, seen: new Set(["R1"]) }, late).is).toBe("not_applied");
  });

  it("counts at both ends of the look-back, and without a readable time", () => {
    for (const time of [at(-120), at(240), ""]) expect(verdict({}, record({ at: time })).is).toBe("applied");
  });

  it("proves a line without an amount, and tells the amount", () => {
    const found = record({ payee: "CP1", amount: "3.20", reference: "CP1" });
    expect(verdict({ kind: "coupon_reclaim", payee: "CP1", amount: null }, found)).toEqual({
      is: "applied",
      record: found,
    });
  });

  it("proves that a coupon was taken back although an earlier spend is called by the same coupon", () => {
    const found = record({ payee: "CP1", amount: "3.20", reference: "CP1" });
    const asked = { kind: "coupon_reclaim", payee: "CP1", amount: null, claimed: new Set(["CP1"]) } as const;
    expect(verdict(asked, found).is).toBe("applied");
  });
});

describe("several records that fit", () => {
  const two = [record(), record({ id: "R2", at: at(5), reference: "AD2" })];

  it("cannot be told apart and are a person's, with all of them as evidence", () => {
    expect(verdict({}, ...two)).toEqual({ is: "ambiguous", records: two });
  });

  it("are told apart by what was seen before and by what proves others", () => {
    expect(verdict({ seen: new Set(["R1"]) }, ...two)).toEqual({ is: "applied", record: two[1] });
    expect(verdict({ claimed: new Set(["AD2"]) }, ...two)).toEqual({ is: "applied", record: two[0] });
  });

  it("are told apart by their order when another spend left exactly the others", () => {
    expect(verdict({ rivals: 1 }, ...two)).toEqual({ is: "applied", record: two[1] });
    expect(verdict({ rivals: 1 }, ...two.toReversed())).toEqual({ is: "applied", record: two[1] });
  });

  it("of the same second are a person's even then", () => {
    const same = [record(), record({ id: "R2", reference: "AD2" })];
    expect(verdict({ rivals: 1 }, ...same).is).toBe("ambiguous");
  });

  it("are a person's when there is one too many", () => {
    const three = [...two, record({ id: "R3", at: at(9) })];
    expect(verdict({ rivals: 1 }, ...three)).toEqual({ is: "ambiguous", records: three });
  });
});

describe("records that another spend may have left", () => {
  it("wait as long as more can come, and are a person's after", () => {
    expect(verdict({ rivals: 1 }, record())).toEqual({ is: "not_yet" });
    expect(verdict({ rivals: 1, isLagOver: true }, record())).toEqual({ is: "ambiguous", records: [record()] });
    expect(verdict({ rivals: 2, isLagOver: true }, record()).is).toBe("ambiguous");
  });

  it("do not keep a line open that has none at all", () => {
    expect(verdict({ rivals: 3, isLagOver: true })).toEqual({ is: "not_applied" });
  });
});

describe("the marker", () => {
  const asked = { kind: "coupon", claimed: new Set(["AD1"]), rivals: 2 } as const;
  const mine = record({ remark: `年终 ${marker}` });

  it("is proof, whatever else is there", () => {
    expect(verdict(asked, record({ id: "R2" }), mine, record({ id: "R3" }))).toEqual({ is: "applied", record: mine });
  });

  it("on a failed record proves that nothing was applied", () => {
    expect(verdict(asked, { ...mine, isFailed: true }, record({ id: "R2" }))).toEqual({ is: "not_applied" });
  });

  it("twice, or beside another amount, is a person's", () => {
    expect(verdict(asked, mine, { ...mine, id: "R2" }).is).toBe("ambiguous");
    expect(verdict(asked, { ...mine, amount: "11" }).is).toBe("ambiguous");
  });

  it("of a kind whose records carry no text of ours means nothing", () => {
    expect(verdict({ rivals: 1 }, mine)).toEqual({ is: "not_yet" });
  });

  it("is not missed where records give no remark back: what fits still counts", () => {
    expect(verdict({ kind: "coupon" }, record({ remark: null })).is).toBe("applied");
    expect(verdict({ kind: "coupon" }, record({ remark: "issued at the console" })).is).toBe("applied");
  });
});
