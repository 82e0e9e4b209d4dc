import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import type { OpenSpends, Receipt } from "@/lib/desk/answers";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import type { Actor } from "../actor";
import { runDesk } from "../desk/index";
import { readEntry } from "../spend/ledger";
import { account, huawei } from "../upstream";
import { settleEntry } from "./settle-entry";

let desk: SpendDesk;
let payees: string[];
beforeAll(async () => {
  desk = await openSpendDesk({ seed: 41 });
  payees = await desk.payees();
}, 60_000);
afterAll(() => desk.close());

const allocate = operations.get("accounts.allocate") as SpendOperation;
const spendOf = (nth: number) => ({ customer_id: payees[nth], amount: "6.00" });
const run = <Answer>(name: Parameters<typeof runDesk>[0], input: object, actor: Actor = desk.actor) =>
  runDesk(name, input, actor, "en") as Promise<Answer>;

/** An allocation without an answer, beside which somebody else made two that look the same. */
async function makeDoubtful(nth: number): Promise<Receipt> {
  await desk.sandbox.control("faults", { kind: "502", operation: allocate.id, count: 1 });
  const { id } = await desk.spend(allocate.id, spendOf(nth));
  for (let time = 0; time < 2; time++) await huawei().spend(allocate, spendOf(nth), { onSending: async () => {} });
  await settleEntry((await readEntry(await account(), id)).entry);
  return run("receipt", { id });
}

describe("a spend that records cannot tell", () => {
  it("shows what was sent beside what the records hold, and counts as waiting for a person", async () => {
    const receipt = await makeDoubtful(0);
    expect(receipt).toMatchObject({
      state: "needs_a_person",
      settlement: { marker: null, everySeconds: expect.any(Number) },
      lines: [{ canDecide: true, records: [{ amount: "6.00" }, { amount: "6.00" }] }],
    });
    expect(await run<OpenSpends>("openSpends", {})).toMatchObject({ person: 1 });
    await expect(desk.spend(allocate.id, spendOf(0))).rejects.toMatchObject({
      code: "payee_busy",
      entryId: receipt.id,
    });
  });

  it("is decided once, by somebody who may spend, with grounds, and then its payee is free", async () => {
    const { id, lines } = await makeDoubtful(1);
    const decision = { id, position: 0, outcome: "not_applied", note: "The console shows two of ours and none more." };
    await expect(run("decideLine", decision, await desk.signIn("viewer"))).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(run("decideLine", { ...decision, note: " " })).rejects.toThrow();
    const wrong = [{ recordId: "R-none" }, { recordId: lines[0]?.records[0]?.id }];
    for (const more of wrong)
      await expect(run("decideLine", { ...decision, ...more })).rejects.toMatchObject({ code: "bad_input" });
    const both = await Promise.allSettled([run("decideLine", decision), run("decideLine", decision)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await run<Receipt>("receipt", { id })).toMatchObject({
      state: "settled_not_applied",
      settlement: null,
      lines: [{ canDecide: false, decided: { personName: expect.any(String), note: decision.note } }],
    });
    await expect(desk.spend(allocate.id, spendOf(1))).resolves.toMatchObject({ state: "done" });
  });

  it("takes the chosen record as its reference, which then proves no other spend", async () => {
    const { id, lines } = await makeDoubtful(2);
    const recordId = lines[0]?.records[1]?.id;
    const decided = await run<Receipt>("decideLine", { id, position: 0, outcome: "applied", recordId, note: "Ours." });
    expect(decided).toMatchObject({ state: "settled_done", lines: [{ reference: recordId }] });
  });
});

it("a spend that settlement is still at is nobody's to decide", async () => {
  await desk.sandbox.control("faults", { kind: "502", operation: allocate.id, count: 1 });
  const { id } = await desk.spend(allocate.id, spendOf(5));
  const decision = { id, position: 0, outcome: "applied", note: "Surely." };
  await expect(run("decideLine", decision)).rejects.toMatchObject({ code: "not_found" });
  expect(await run<Receipt>("receipt", { id })).toMatchObject({ state: "unknown", lines: [{ canDecide: false }] });
});
