import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { accounts } from "@/lib/api/accounts";
import { ledgerEntry } from "@/lib/db/schema";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import { database } from "../database";
import { account } from "../upstream";
import { openEntry } from "./ledger";
import { listReceipts, receiptOf } from "./receipt";
import { closeEntry, EntryMoved, markSent } from "./transitions";

let desk: SpendDesk;
let payees: string[];
let owner: string;
beforeAll(async () => {
  desk = await openSpendDesk({ seed: 62 });
  payees = await desk.payees();
  owner = await account();
}, 60_000);
afterEach(() => desk.sandbox.control("faults", undefined, "DELETE"));
afterAll(() => desk.close());

const open = async (args: object) => {
  const intent = { account: owner, key: desk.newKey(), operation: accounts.allocate, args, actor: desk.actor };
  return (await openEntry(intent)).entry.id;
};
const newest = async (language: "en" | "zh" = "en") => (await listReceipts(owner, language, 0, 1)).rows[0];

describe("the list of receipts", () => {
  it("is empty, not broken, before anything was spent", async () => {
    expect(await listReceipts(owner, "en", 0, 50)).toEqual({ total: 0, rows: [] });
  });

  it("shows the newest first, page by page, each under its title in the reader's language", async () => {
    const [first, second] = [
      await desk.spend("accounts.allocate", { customer_id: payees[0], amount: "2.50" }),
      await desk.spend("accounts.reclaim", { customer_id: payees[0], amount: "0.01" }),
    ];
    const { total, rows } = await listReceipts(owner, "en", 0, 50);
    expect([total, rows.map(({ id }) => id)]).toEqual([2, [second.id, first.id]]);
    expect(rows[1]).toMatchObject({
      title: accounts.allocate.title.en,
      personName: second.personName,
      total: "2.50",
      payees: 1,
      done: 1,
      refused: 0,
      unknown: 0,
    });
    expect((await newest("zh"))?.title).toBe(accounts.reclaim.title.zh);
    const rest = await listReceipts(owner, "en", 1, 50);
    expect([rest.total, rest.rows.map(({ id }) => id)]).toEqual([2, [first.id]]);
  });

  it("counts what is unknown and what was refused apart from what is done", async () => {
    await desk.sandbox.control("faults", { kind: "drop-after", operation: "accounts.allocate", count: 1 });
    await desk.spend("accounts.allocate", { customer_id: payees[1], amount: "1.00" });
    expect(await newest()).toMatchObject({ state: "unknown", done: 0, unknown: 1, refused: 0 });
    await expect(
      desk.spend("accounts.allocate", { customer_id: payees[2], amount: "99999999.00" }),
    ).rejects.toMatchObject({ code: "bad_input" });
    expect(await newest()).toMatchObject({ state: "refused", done: 0, unknown: 0, refused: 1 });
  });

  it("shows an operation that the portal no longer knows by its id", async () => {
    const id = await open({ customer_id: payees[3], amount: "1.00" });
    await database().update(ledgerEntry).set({ operation: "accounts.gone" }).where(eq(ledgerEntry.id, id));
    await closeEntry(id, { state: "refused" });
    expect(await newest()).toMatchObject({ id, title: "accounts.gone" });
  });

  it("shows nothing of another account", async () => {
    expect(await listReceipts("another", "en", 0, 50)).toEqual({ total: 0, rows: [] });
  });
});

describe("a receipt", () => {
  it("has no name for a payee whom no book knows, and is whole all the same", async () => {
    const id = await open({ customer_id: "nobody-knows", amount: "4.00" });
    expect(await receiptOf(owner, id, "en")).toMatchObject({
      total: "4",
      state: "intended",
      lines: [{ payee: "nobody-knows", payeeName: null, amount: "4.00" }],
    });
    await closeEntry(id, { state: "refused" });
  });

  it("of another account, or of none, is not found", async () => {
    const { rows } = await listReceipts(owner, "en", 0, 1);
    const id = rows[0]?.id ?? expect.fail("there is a receipt");
    await expect(receiptOf("another", id, "en")).rejects.toMatchObject({ code: "not_found" });
    await expect(receiptOf(owner, crypto.randomUUID(), "en")).rejects.toMatchObject({ code: "not_found" });
  });

  it("explains Huawei's refusal even where Huawei gave a code and no words", async () => {
    const id = await open({ customer_id: payees[4], amount: "1.00" });
    await closeEntry(id, { state: "refused", vendor: { code: "CBC.5003", message: "" } });
    await database().update(ledgerEntry).set({ vendorMessage: null }).where(eq(ledgerEntry.id, id));
    const { vendor } = await receiptOf(owner, id, "en");
    expect(vendor).toMatchObject({ code: "CBC.5003", meaning: expect.stringMatching(/\S/) });
  });
});

it("an entry that is not there is marked as nothing, and says that it is gone", async () => {
  const seen = { recordIds: [], balances: {} };
  const marked = markSent(crypto.randomUUID(), seen);
  await expect(marked).rejects.toBeInstanceOf(EntryMoved);
  await expect(marked).rejects.toThrow(/is gone/);
});
