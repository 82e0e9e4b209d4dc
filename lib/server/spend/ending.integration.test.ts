import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { accounts } from "@/lib/api/accounts";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { Problem } from "@/lib/problem";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import { database } from "../database";
import type { Verdict } from "../settle/verdict";
import { closeAbandoned, writeVerdicts } from "../settle/write";
import { account, huawei } from "../upstream";
import { readEntry } from "./ledger";
import { spend } from "./spend";
import { markSent } from "./transitions";

let desk: SpendDesk;
let payees: string[];
beforeAll(async () => {
  desk = await openSpendDesk({ seed: 61 });
  payees = await desk.payees();
}, 60_000);
afterEach(() => desk.sandbox.control("faults", undefined, "DELETE"));
afterAll(() => desk.close());

const record = { id: "R", at: "", payee: "", amount: "1.00", remark: null, reference: "AD-R", isFailed: false };
const applied: Verdict = { is: "applied", record };
const notApplied: Verdict = { is: "not_applied" };

const to = (nth: number) => ({ customer_id: payees[nth] ?? expect.fail("too few payees"), amount: "1.00" });
const sentTo = async (nth: number) =>
  (await desk.journal()).filter(({ operation, input }) => {
    const { customer_id } = input as { customer_id?: string };
    return operation === accounts.allocate.huawei && customer_id === to(nth).customer_id;
  }).length;
const entryOf = (nth: number) =>
  vi.waitFor(
    async () => {
      const lines = await database()
        .select()
        .from(ledgerLine)
        .where(eq(ledgerLine.payee, to(nth).customer_id));
      return lines.find(({ state }) => state === "sent")?.entryId ?? expect.fail("not sent yet");
    },
    { timeout: 10_000, interval: 20 },
  );
/** Submits an allocation whose answer hangs, and lets settlement close it before the answer comes. */
async function settledFirst(nth: number, verdict: Verdict, ...faults: object[]) {
  const operation = "accounts.allocate";
  await desk.sandbox.control("faults", { kind: "delay", delayMs: 2_500, operation, count: 1 });
  for (const fault of faults) await desk.sandbox.control("faults", { operation, count: 1, ...fault });
  const submit = desk.spend(operation, to(nth));
  await writeVerdicts(await entryOf(nth), new Map([[0, verdict]]));
  return submit;
}

describe("an answer that comes back when settlement has closed its spend", () => {
  it("is kept beside what settlement found, and the receipt is settlement's", async () => {
    const receipt = await settledFirst(0, applied);
    expect(receipt).toMatchObject({ state: "settled_done", lines: [{ state: "settled_done", reference: "AD-R" }] });
    expect(receipt.requestId).not.toBeNull();
  });

  it("makes the spend a person's where it says that nothing happened and settlement that it did", async () => {
    const refusal = { kind: "error", errorCode: "CBC.5003", status: 400 };
    expect(await settledFirst(1, applied, refusal)).toMatchObject({
      state: "needs_a_person",
      lines: [{ state: "needs_a_person", canDecide: true }],
    });
    expect(await sentTo(1)).toBe(0);
  });

  it("changes nothing where it is lost", async () => {
    expect(await settledFirst(2, notApplied, { kind: "502" })).toMatchObject({
      state: "settled_not_applied",
      requestId: null,
      vendor: null,
    });
  });

  it("changes nothing where the gateway throttled what settlement found to be not applied", async () => {
    vi.spyOn(huawei(), "spend").mockImplementation(async (_operation, _input, { onSending }) => {
      await onSending();
      await writeVerdicts(await entryOf(3), new Map([[0, notApplied]]));
      return { kind: "refused", problem: new Problem("busy", { message: "throttled" }), requestId: "throttled-1" };
    });
    expect(await desk.spend("accounts.allocate", to(3))).toMatchObject({
      state: "settled_not_applied",
      requestId: "throttled-1",
    });
  });
});

describe("a spend that settlement has ended for its age", () => {
  it("is not sent any more when its checks are done at last, and says so on its receipt", async () => {
    const ended = async () => {
      const [entry] = await database().select().from(ledgerEntry).where(eq(ledgerEntry.state, "intended"));
      await closeAbandoned(entry ?? expect.fail("nothing is intended"));
      return {};
    };
    const submit = { key: desk.newKey(), language: "en" as const, checked: ended };
    const receipt = await spend(accounts.allocate, to(4), desk.actor, submit);
    expect(receipt).toMatchObject({ state: "settled_not_applied", lines: [{ state: "settled_not_applied" }] });
    expect(await sentTo(4)).toBe(0);
  });

  it("stays ended when its checks refuse it afterwards", async () => {
    const key = desk.newKey();
    const refused = async () => {
      const [entry] = await database().select().from(ledgerEntry).where(eq(ledgerEntry.key, key));
      await closeAbandoned(entry ?? expect.fail("nothing is written down"));
      throw new Problem("bad_input", { message: "too late" });
    };
    const submit = { key, language: "en" as const, checked: refused };
    expect(await spend(accounts.allocate, to(4), desk.actor, submit)).toMatchObject({ state: "settled_not_applied" });
    expect(await sentTo(4)).toBe(0);
  });
});

it("a spend that another process has marked as sent is neither sent here nor called refused", async () => {
  const key = desk.newKey();
  const marked = async () => {
    const [entry] = await database().select().from(ledgerEntry).where(eq(ledgerEntry.key, key));
    await markSent(entry?.id ?? expect.fail("nothing is written down"), { recordIds: [], balances: {} });
    return {};
  };
  const submit = { key, language: "en" as const, checked: marked };
  expect(await spend(accounts.allocate, to(8), desk.actor, submit)).toMatchObject({ state: "sent" });
  expect(await sentTo(8)).toBe(0);
});

describe("a database that goes away between the sending and the outcome", () => {
  const admin = postgres(inject("databaseUrl"), { max: 1, onnotice: () => {} });
  const name = () => new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const allow = (isOpen: boolean) =>
    admin.unsafe(`alter database "${name()}" with allow_connections ${isOpen ? "true" : "false"}`);
  afterAll(() => admin.end());

  it("leaves the outcome unknown, never 'nothing was sent', and the payee held until somebody knows", async () => {
    await desk.sandbox.control("faults", { kind: "delay", delayMs: 2_500, operation: "accounts.allocate", count: 1 });
    const submit = desk.spend("accounts.allocate", to(5)).catch((error: unknown) => error);
    const entryId = await entryOf(5);
    let refusal: unknown;
    try {
      await allow(false);
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name()}`;
      refusal = await submit;
    } finally {
      await allow(true);
    }
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: "outcome_unknown", entryId });
    expect(await sentTo(5)).toBe(1);
    const { entry, lines } = await readEntry(await account(), entryId);
    expect([entry.state, ...lines.map(({ state }) => state)]).toEqual(["sent", "sent"]);
    await expect(desk.spend("accounts.allocate", to(5))).rejects.toMatchObject({ code: "payee_busy", entryId });
    expect(await sentTo(5)).toBe(1);
  });
});

describe("a submit", () => {
  it.each([null, "", "short", "with spaces in its 16 letters", "x".repeat(65)])(
    "with %j for a key is refused before anything is written down",
    async (key) => {
      const count = () => database().$count(ledgerEntry);
      const before = await count();
      const submit = spend(accounts.allocate, to(6), desk.actor, { key, language: "en" });
      await expect(submit).rejects.toMatchObject({ code: "key_missing" });
      expect(await count()).toBe(before);
    },
  );

  it("that a rule refused is refused in the same words, under the same entry, by the next one with its key", async () => {
    const key = desk.newKey();
    const asked = { ...to(7), amount: "99999999.00" };
    const first = await desk.spend("accounts.allocate", asked, key).catch((error: unknown) => error);
    const again = await desk.spend("accounts.allocate", asked, key).catch((error: unknown) => error);
    expect(first).toMatchObject({ code: "bad_input", fields: [{ field: "amount", rule: "allocatable_short" }] });
    const { code, fields, entryId, vendor } = first as Problem;
    expect(again).toMatchObject({ code, fields, entryId });
    expect([vendor, (again as Problem).vendor]).toEqual([undefined, undefined]);
  });
});
