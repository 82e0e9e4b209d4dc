import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import { closeAbandoned, writeVerdicts } from "../settle/write";
import { account } from "../upstream";
import { keepLateAnswer } from "./late-answer";
import { openEntry, readEntry } from "./ledger";
import { closeEntry, EntryMoved, markSent } from "./transitions";

let desk: SpendDesk;
let payees: string[];
beforeAll(async () => {
  desk = await openSpendDesk({ seed: 51 });
  payees = await desk.payees();
}, 60_000);
afterAll(() => desk.close());

const seen = { recordIds: [], balances: {} };
const record = { id: "R", at: "", payee: "", amount: "1.00", remark: null, reference: "AD-R", isFailed: false };

/** A coupon issue to these customers that was sent and is not heard of. */
async function sent(...customer_ids: (string | undefined)[]): Promise<string> {
  const operation = operations.get("coupons.issue") as SpendOperation;
  const args = { quota_id: "q", customer_ids, face_value: "1.00" };
  const { entry } = await openEntry({
    account: await account(),
    key: desk.newKey(),
    operation,
    args,
    actor: desk.actor,
  });
  await markSent(entry.id, seen);
  return entry.id;
}
const statesOf = async (id: string) => {
  const { entry, lines } = await readEntry(await account(), id);
  return [entry.state, ...lines.map(({ state }) => state)];
};
const done = (payee = "") => ({ payee, state: "done", reference: "CP1" }) as const;
const refused = (payee = "") => ({ payee, state: "refused", code: "CBC.1", message: "no" }) as const;
const told = (...outcomes: (ReturnType<typeof done> | ReturnType<typeof refused>)[]) => ({
  requestId: "late",
  answer: { late: true },
  outcomes,
});

describe("an answer that comes after settlement", () => {
  it("closes what is only called unknown, and leaves alone what was settled line by line", async () => {
    const id = await sent(payees[0], payees[1]);
    await writeVerdicts(
      id,
      new Map([
        [0, { is: "applied", record }],
        [1, { is: "not_yet" }],
      ]),
    );
    expect(await statesOf(id)).toEqual(["unknown", "settled_done", "unknown"]);
    await closeEntry(id, { state: "unknown", ...told(done(payees[0]), refused(payees[1])) });
    expect(await statesOf(id)).toEqual(["settled_done", "settled_done", "refused"]);
  });

  it("is kept beside what settlement found when the two agree", async () => {
    const id = await sent(payees[2]);
    await writeVerdicts(id, new Map([[0, { is: "applied", record }]]));
    await expect(closeEntry(id, { state: "unknown", ...told(done(payees[2])) })).rejects.toBeInstanceOf(EntryMoved);
    await keepLateAnswer(id, told(done(payees[2])));
    expect(await statesOf(id)).toEqual(["settled_done", "settled_done"]);
    expect((await readEntry(await account(), id)).entry).toMatchObject({ requestId: "late", answer: { late: true } });
  });

  it.each([
    ["done", { is: "not_applied" } as const, done],
    ["refused", { is: "applied", record } as const, refused],
  ])("that says %s against it makes the spend a person's", async (_, verdict, outcome) => {
    const id = await sent(payees[3]);
    await writeVerdicts(id, new Map([[0, verdict]]));
    await keepLateAnswer(id, told(outcome(payees[3])));
    expect(await statesOf(id)).toEqual(["needs_a_person", "needs_a_person"]);
    // Its payee is held again, so the next of these tests needs it back.
    await expect(sent(payees[3])).rejects.toMatchObject({ code: "payee_busy", entryId: id });
    const { decideLine } = await import("../settle/decide");
    const decision = { id, position: 0, outcome: "applied", note: "Seen." } as const;
    await decideLine(decision, { account: await account(), actor: desk.actor, language: "en" });
  });

  it("is only logged when its payee is in the next spend's hands already", async () => {
    const id = await sent(payees[4]);
    await writeVerdicts(id, new Map([[0, { is: "not_applied" }]]));
    const next = await sent(payees[4]);
    await keepLateAnswer(id, told(done(payees[4])));
    expect(await statesOf(id)).toEqual(["settled_not_applied", "settled_not_applied"]);
    expect(await statesOf(next)).toEqual(["sent", "sent"]);
  });
});

it("settlement moves nothing that its submit has closed, and closes nothing as never sent that was sent", async () => {
  const id = await sent(payees[5]);
  await expect(closeAbandoned({ id } as never)).rejects.toBeInstanceOf(EntryMoved);
  await closeEntry(id, { state: "unknown", ...told(done(payees[5])) });
  await expect(writeVerdicts(id, new Map([[0, { is: "not_applied" }]]))).rejects.toBeInstanceOf(EntryMoved);
  expect(await statesOf(id)).toEqual(["done", "done"]);
});
