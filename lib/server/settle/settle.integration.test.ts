import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { ledgerEntry } from "@/lib/db/schema";
import type { Receipt } from "@/lib/desk/answers";
import { inputOf, layIn, type Stock } from "@/scripts/drill/stock";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import { database } from "../database";
import { openEntry, readEntry } from "../spend/ledger";
import { EntryMoved, markSent } from "../spend/transitions";
import { account } from "../upstream";
import { settleEntry } from "./settle-entry";
import { takeEntries } from "./take-entries";
import { settleDue } from "./worker";

let desk: SpendDesk;
let stock: Stock;
const spends = [...operations.values()].flatMap((one) =>
  one.effect === "spend" && !one.callers.includes("customer") ? [one] : [],
);
const unmarked = spends.filter(({ spend }) => spend.kind !== "coupon" && spend.kind !== "quota_reclaim");

beforeAll(async () => {
  desk = await openSpendDesk({
    seed: 31,
    args: ["--partner", "distributor"],
    environment: { SETTLE_AFTER_SECONDS: "1", SETTLE_ABANDONED_SECONDS: "1" },
  });
  await desk.sandbox.control("limit", { perSecond: 1000 });
  stock = await layIn(desk.read, desk.spend, { coupons: 12, childQuotas: 12 });
}, 60_000);
beforeEach(async () => {
  await desk.sandbox.control("faults", undefined, "DELETE");
  await desk.sandbox.control("record-lag", { ms: 0 });
  await desk.sandbox.control("remark", { on: true });
});
afterAll(() => desk.close());

let used = 0;
/** Spends with its answer lost after, or before, Huawei applied it. Every call pays somebody else, or takes something else back. */
async function lose({ id }: SpendOperation, kind: "drop-after" | "502", nth = ++used): Promise<Receipt> {
  await desk.sandbox.control("faults", { kind, operation: id, count: 1 });
  return desk.spend(id, inputOf(stock, id, nth, "1.25"));
}
const askNow = async (id: string) => {
  const { entry } = await readEntry(await account(), id);
  await settleEntry(entry);
  return readEntry(await account(), id);
};
let ahead = 0;
const moveClock = async (seconds: number) => {
  ahead += seconds * 1000;
  await desk.sandbox.control("clock", { offsetMs: ahead });
  // The client follows Huawei's clock by what its last answers say, all of them.
  for (let call = 0; call < 5; call++) {
    await desk.read("resellers.list", { limit: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1_001));
  }
};

describe.each(spends.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
  it("whose answer was lost is settled as done by its record, with its reference", async () => {
    const lost = await lose(operation, "drop-after");
    expect(lost.state).toBe("unknown");
    const { entry, lines } = await askNow(lost.id);
    expect([entry.state, lines.map(({ state }) => state)]).toEqual(["settled_done", ["settled_done"]]);
    expect(lines[0]?.reference).toMatch(/^[\w-]{5,}$/);
    expect(lines[0]?.amount).toMatch(/^\d+(\.\d+)?$/);
  });

  it("whose answer was lost is settled as done where records give no remark back", async () => {
    await desk.sandbox.control("remark", { on: false });
    const lost = await lose(operation, "drop-after");
    expect((await askNow(lost.id)).entry.state).toBe("settled_done");
  });

  it("that Huawei never applied stays unknown as long as a record can still come", async () => {
    const lost = await lose(operation, "502");
    const { entry } = await askNow(lost.id);
    expect([entry.state, entry.askedAt]).toEqual(["unknown", expect.any(String)]);
  });
});

it("a spend that left right after Huawei's clock was moved is found, although the portal did not know of it yet", async () => {
  // Less than what a signature would be refused for, which would correct the clock.
  ahead += 800_000;
  await desk.sandbox.control("clock", { offsetMs: ahead });
  const lost = await lose(operations.get("resellers.issueQuota") as SpendOperation, "drop-after");
  const { entry } = await readEntry(await account(), lost.id);
  expect(entry.evidence?.clockDoubtMs).toBeGreaterThan(790_000);
  expect((await askNow(lost.id)).entry.state).toBe("settled_done");
});

describe("late records", () => {
  it("keep spends unknown until they come; what was not applied is settled after the lag, and payees are free", async () => {
    await desk.sandbox.control("record-lag", { ms: 600_000 });
    const late = await lose(spends[0] as SpendOperation, "drop-after");
    const never = await lose(unmarked[1] as SpendOperation, "502");
    const stateOf = async ({ id }: Receipt) => (await askNow(id)).entry.state;
    expect([await stateOf(late), await stateOf(never)]).toEqual(["unknown", "unknown"]);
    await moveClock(660);
    expect([await stateOf(late), await stateOf(never)]).toEqual(["settled_done", "unknown"]);
    await moveClock(300);
    expect(await stateOf(never)).toBe("settled_not_applied");
    const input = inputOf(stock, unmarked[1]?.id ?? "", used, "1.25");
    await desk.sandbox.control("record-lag", { ms: 0 });
    await expect(desk.spend(unmarked[1]?.id ?? "", input)).resolves.toMatchObject({ state: "done" });
  });
});

it("a batch without an answer is settled customer by customer: issued, refused, each by its own record", async () => {
  const customer_ids = stock.customers.slice(40, 43);
  await desk.sandbox.control("faults", {
    kind: "error",
    operation: "coupons.issue",
    customer: customer_ids[1],
    errorCode: "CBC.99000021",
    count: 1,
  });
  await desk.sandbox.control("faults", { kind: "drop-after", operation: "coupons.issue", count: 1 });
  const lost = await desk.spend("coupons.issue", { quota_id: stock.quotaId, customer_ids, face_value: "2.10" });
  expect(lost.lines.map(({ state }) => state)).toEqual(["unknown", "unknown", "unknown"]);
  const { entry, lines } = await askNow(lost.id);
  expect(entry.state).toBe("settled_done");
  expect(lines.map(({ state }) => state)).toEqual(["settled_done", "settled_not_applied", "settled_done"]);
  expect(new Set(lines.map(({ reference }) => reference)).size).toBe(3);
});

it("an identical allocation made before is not taken for the lost one, and one made beside it is a person's to judge", async () => {
  const allocate = operations.get("accounts.allocate") as SpendOperation;
  const nth = 30;
  await expect(desk.spend(allocate.id, inputOf(stock, allocate.id, nth, "1.25"))).resolves.toMatchObject({
    state: "done",
  });
  const lost = await lose(allocate, "502", nth);
  expect((await askNow(lost.id)).entry.state).toBe("unknown");
  // Somebody does the same at the console, twice.
  const { customer_id } = inputOf(stock, allocate.id, nth, "1.25");
  const { huawei } = await import("../upstream");
  for (let time = 0; time < 2; time++)
    await huawei().spend(allocate, { customer_id, amount: "1.25" }, { onSending: async () => {} });
  const { entry, lines } = await askNow(lost.id);
  expect(entry.state).toBe("needs_a_person");
  expect(lines[0]?.records).toHaveLength(2);
});

describe("a spend that was written down and never sent", () => {
  it("is closed as not applied, and its late process cannot send it any more", async () => {
    const operation = operations.get("accounts.allocate") as SpendOperation;
    const args = inputOf(stock, operation.id, 31, "1.00");
    const owner = await account();
    const { entry } = await openEntry({ account: owner, key: desk.newKey(), operation, args, actor: desk.actor });
    expect((await takeEntries(owner)).map(({ id }) => id)).not.toContain(entry.id);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await settleDue();
    expect((await readEntry(owner, entry.id)).entry.state).toBe("settled_not_applied");
    await expect(markSent(entry.id, { recordIds: [], balances: {} })).rejects.toBeInstanceOf(EntryMoved);
  });
});

it("several workers never ask about one entry at a time, and Huawei being away changes nothing", async () => {
  const lost = await lose(operations.get("accounts.allocate") as SpendOperation, "drop-after");
  const owner = await account();
  const makeDue = () => database().update(ledgerEntry).set({ nextAskAt: null }).where(eq(ledgerEntry.id, lost.id));
  await makeDue();
  const taken = (await Promise.all([takeEntries(owner), takeEntries(owner), takeEntries(owner)])).flat();
  expect(taken.filter(({ id }) => id === lost.id)).toHaveLength(1);
  await makeDue();
  await desk.sandbox.control("faults", { kind: "503", operation: "accounts.listAdjustments" });
  await settleDue();
  const { entry } = await readEntry(owner, lost.id);
  expect([entry.state, entry.askedAt]).toEqual(["unknown", null]);
  expect(Date.parse(entry.nextAskAt ?? "")).toBeGreaterThan(Date.now());
  await desk.sandbox.control("faults", undefined, "DELETE");
  await makeDue();
  await settleDue();
  expect((await readEntry(owner, lost.id)).entry.state).toBe("settled_done");
});
