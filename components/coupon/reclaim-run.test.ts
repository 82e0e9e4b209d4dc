import { describe, expect, it } from "vitest";
import { ProblemAnswer } from "@/lib/client/problem-answer";
import type { Receipt } from "@/lib/desk/answers";
import { keepKey, lineOf, lineOfError, readRun } from "./reclaim-run";

const receipt = (state: Receipt["state"]): Receipt => ({
  id: "r1",
  operation: "coupons.reclaim",
  state,
  createdAt: "2026-01-01T00:00:00Z",
  personName: "财务",
  total: null,
  requestId: null,
  vendor: null,
  settlement: null,
  approved: null,
  lines: [
    {
      position: 0,
      payee: "CP1",
      payeeName: null,
      amount: null,
      state,
      reference: null,
      vendor: null,
      records: [],
      canDecide: false,
      decided: null,
    },
  ],
});
const failure = (code: ConstructorParameters<typeof ProblemAnswer>[0]["code"]) =>
  new ProblemAnswer({ code, status: 400, title: "Title.", advice: "Advice.", requestId: "" });

describe("a coupon of a run", () => {
  it.each([
    ["done", "done"],
    ["refused", "refused"],
    ["settled_done", "done"],
    ["settled_not_applied", "refused"],
    ["needs_a_person", "open"],
    ["unknown", "open"],
    ["sent", "open"],
    ["intended", "open"],
  ] as const)("whose receipt is %s is %s", (state, shown) => {
    expect(lineOf(receipt(state), "k")).toMatchObject({ state: shown, key: "k", receiptId: "r1" });
  });

  it.each([
    ["bad_input", "refused", true],
    ["refused_by_huawei", "refused", true],
    ["offline", "open", false],
    ["outcome_unknown", "open", false],
    ["database_away", "open", false],
    ["busy", "waiting", false],
    ["approval_needed", "refused", true],
    ["step_up_needed", "waiting", false],
    ["no_session", "waiting", false],
  ] as const)("that fails with %s is %s, and the run goes on: %s", (code, state, canGoOn) => {
    const found = lineOfError(failure(code), "k");
    expect({ state: found.line.state, canGoOn: found.canGoOn }).toEqual({ state, canGoOn });
    // Only what may have been sent keeps its key.
    expect(found.line.key).toBe(state === "open" ? "k" : undefined);
  });

  it("that fails in a way nobody foresaw counts as sent", () => {
    expect(lineOfError(new Error("?"), "k")).toEqual({ line: { state: "open", key: "k" }, canGoOn: false });
  });
});

describe("the keys of a run", () => {
  const storeOf = (start: Record<string, string> = {}) => {
    const map = new Map(Object.entries(start));
    return {
      getItem: (name: string) => map.get(name) ?? null,
      setItem: (name: string, value: string) => void map.set(name, value),
      removeItem: (name: string) => void map.delete(name),
      size: () => map.size,
    } as unknown as Storage & { size: () => number };
  };

  it("are kept until the outcome is certain, each person's apart", () => {
    const store = storeOf();
    keepKey(store, "a", "CP1", "k1");
    keepKey(store, "a", "CP2", "k2");
    keepKey(store, "b", "CP1", "k3");
    keepKey(store, "a", "CP1", null);
    expect(readRun(store, "a")).toEqual({ CP2: "k2" });
    expect(readRun(store, "b")).toEqual({ CP1: "k3" });
    keepKey(store, "a", "CP2", null);
    keepKey(store, "b", "CP1", null);
    expect(store.size()).toBe(0);
  });

  it.each(["nonsense", "null", "[1]", '{"CP1":5}'])("that were spoiled (%s) are none", (text) => {
    expect(readRun(storeOf({ "coupon-reclaim-run:a": text }), "a")).toEqual({});
  });
});
