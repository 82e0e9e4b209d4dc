import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { ledgerEntry } from "@/lib/db/schema";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import { database } from "../database";
import { account, huawei } from "../upstream";
import { openEntry, readEntry } from "./ledger";
import { closeEntry, EntryMoved, markSent } from "./transitions";

let desk: SpendDesk;
let payees: string[];
beforeAll(async () => {
  desk = await openSpendDesk({ seed: 21 });
  payees = await desk.payees();
}, 60_000);
afterEach(() => desk.sandbox.control("faults", undefined, "DELETE"));
afterAll(() => desk.close());

const allocate = operations.get("accounts.allocate") as SpendOperation;
const applied = async () => (await desk.journal()).filter(({ operation }) => operation === allocate.huawei).length;
const intend = async (nth: number) => {
  const args = { customer_id: payees[nth], amount: "1.00" };
  const opened = await openEntry({
    account: await account(),
    key: desk.newKey(),
    operation: allocate,
    args,
    actor: desk.actor,
  });
  return opened.entry.id;
};
const seen = { recordIds: [], balances: {} };

describe("a payee", () => {
  it("gets one spend of a kind at a time: of ten submitted together with keys of their own, each is sent once or refused", async () => {
    const before = await applied();
    const submits = await Promise.allSettled(
      Array.from({ length: 10 }, () => desk.spend("accounts.allocate", { customer_id: payees[0], amount: "1.00" })),
    );
    const done = submits.filter(({ status }) => status === "fulfilled").length;
    const busy = submits.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(new Set(busy)).toEqual(new Set(busy.length > 0 ? ["payee_busy"] : []));
    expect(done).toBeGreaterThan(0);
    expect(await applied()).toBe(before + done);
  });

  it("whose last spend is unknown is refused another of the kind with a link to it, and takes one of another kind", async () => {
    await desk.sandbox.control("faults", { kind: "drop-after", operation: "accounts.allocate", count: 1 });
    const lost = await desk.spend("accounts.allocate", { customer_id: payees[1], amount: "2.00" });
    expect(lost.state).toBe("unknown");
    const before = await applied();
    await expect(desk.spend("accounts.allocate", { customer_id: payees[1], amount: "3.00" })).rejects.toMatchObject({
      code: "payee_busy",
      entryId: lost.id,
    });
    expect(await applied()).toBe(before);
    await expect(desk.spend("accounts.reclaim", { customer_id: payees[1], amount: "0.01" })).resolves.toMatchObject({
      state: "done",
    });
  });

  it("is free again after a refusal, and the refused key stays refused", async () => {
    const tooMuch = { customer_id: payees[2], amount: "99999999.00" };
    await expect(desk.spend("accounts.allocate", tooMuch)).rejects.toMatchObject({ code: "bad_input" });
    await expect(desk.spend("accounts.allocate", { customer_id: payees[2], amount: "1.00" })).resolves.toMatchObject({
      state: "done",
    });
  });

  it("of many is what two spends with the same payees in another order wait for, never for one another", async () => {
    const [a, b] = [payees.slice(3, 8), payees.slice(3, 8).reverse()];
    const issue = operations.get("coupons.issue") as SpendOperation;
    const owner = await account();
    const open = (customer_ids: string[]) =>
      openEntry({
        account: owner,
        key: desk.newKey(),
        operation: issue,
        args: { quota_id: "q", customer_ids, face_value: "1.00" },
        actor: desk.actor,
      });
    for (let round = 0; round < 10; round++) {
      const opened = await Promise.allSettled([open(a), open(b), open(a), open(b)]);
      const won = opened.flatMap((one) => (one.status === "fulfilled" ? [one.value.entry] : []));
      expect(won).toHaveLength(1);
      for (const one of opened) if (one.status === "rejected") expect(one.reason.code).toBe("payee_busy");
      await closeEntry(won[0]?.id ?? "", { state: "refused" });
    }
  });
});

describe("a step of an entry's life", () => {
  it("happens once: of two processes that mark it as sent one fails, and does not send", async () => {
    const id = await intend(9);
    const marks = await Promise.allSettled([markSent(id, seen), markSent(id, seen), markSent(id, seen)]);
    expect(marks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of marks) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(EntryMoved);
    await closeEntry(id, { state: "refused" });
  });

  it("does not start from an end: nothing closed is closed or sent again", async () => {
    const id = await intend(10);
    await closeEntry(id, { state: "refused" });
    await expect(markSent(id, seen)).rejects.toBeInstanceOf(EntryMoved);
    await expect(closeEntry(id, { state: "unknown" })).rejects.toBeInstanceOf(EntryMoved);
    expect((await readEntry(await account(), id)).entry.state).toBe("refused");
  });

  it("keeps what was seen before the sending: earlier records, balances, and Huawei's time", async () => {
    const first = await desk.spend("accounts.allocate", { customer_id: payees[11], amount: "4.00" });
    expect(first.state).toBe("done");
    const second = await desk.spend("accounts.allocate", { customer_id: payees[11], amount: "4.00" });
    const [entry] = await database().select().from(ledgerEntry).where(eq(ledgerEntry.id, second.id));
    expect(entry?.evidence?.recordIds).toHaveLength(1);
    expect(entry?.evidence?.balances.allocatable).toMatch(/^\d+(\.\d+)?$/);
    expect(Math.abs(Date.parse(entry?.huaweiSentAt ?? "") - huawei().now().getTime())).toBeLessThan(30_000);
  });
});

it("a spend that found no turn or no credentials was not sent and says so, and its payee is free", async () => {
  await desk.sandbox.control("faults", { kind: "503", operation: "accounts.listAdjustments" });
  await expect(desk.spend("accounts.allocate", { customer_id: payees[12], amount: "1.00" })).rejects.toMatchObject({
    code: "upstream_away",
  });
  await desk.sandbox.control("faults", undefined, "DELETE");
  await expect(desk.spend("accounts.allocate", { customer_id: payees[12], amount: "1.00" })).resolves.toMatchObject({
    state: "done",
  });
});
