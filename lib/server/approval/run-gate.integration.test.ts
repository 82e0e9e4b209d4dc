import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { approval } from "@/lib/db/approval-tables";
import type { ApprovalRequest } from "@/lib/desk/approval-answers";
import type { BulkCheck, BulkRun } from "@/lib/desk/bulk-answers";
import { Problem } from "@/lib/problem";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import type { Actor } from "../actor";
import { database } from "../database";
import { runDesk } from "../desk/index";
import { createSession, findActor } from "../session";

let desk: SpendDesk;
let payees: string[];
let admin: Actor;
let runs = 0;

const ask = async <T>(name: Parameters<typeof runDesk>[0], input: object, actor = desk.actor) =>
  (await runDesk(name, input, actor, "en")) as T;
const problemOf = (submit: Promise<unknown>) =>
  submit.then(
    () => expect.fail("it was not refused"),
    (error: unknown) => (error instanceof Problem ? error : expect.fail(String(error))),
  );
const rules = (wish: object) => ask("saveApprovalRules", { entry: null, run: null, day: null, ...wish }, admin);

/** A run of two rows whose amounts no other run has. */
async function draft() {
  const amount = `60.${String(++runs).padStart(2, "0")}`;
  const { id } = await ask<{ id: string }>("createBulkRun", { kind: "allocation", name: `run ${runs}`, settings: {} });
  await ask("addBulkRows", { id, from: 0, rows: payees.slice(0, 2).map((payee) => ({ payee, amount })) });
  const moved = async () => (await desk.journal()).filter(({ input }) => JSON.stringify(input).includes(amount)).length;
  return { id, amount, moved };
}
const start = async (id: string) => {
  const { hash } = await ask<BulkCheck>("checkBulkRun", { id });
  return ask<{ isStarted: boolean }>("startBulkRun", { id, hash });
};
async function request(id: string) {
  const { code, approvalId = "" } = await problemOf(start(id));
  expect(code).toBe("approval_needed");
  return ask<ApprovalRequest>("approval", { id: approvalId }, admin);
}
async function untilDone(id: string) {
  await expect.poll(async () => (await ask<BulkRun>("bulkRun", { id })).state, { timeout: 20_000 }).toBe("done");
}
const stateOf = async (id: string) =>
  (await database().select({ state: approval.state }).from(approval).where(eq(approval.id, id)))[0]?.state;

beforeAll(async () => {
  desk = await openSpendDesk({ seed: 63 });
  payees = await desk.payees();
  const { personId } = await desk.signIn("admin");
  const token = await createSession(personId);
  admin = (await findActor(token)) ?? expect.fail("no session");
  await ask("stepUp", { password: "partner-desk" }, admin);
  admin = (await findActor(token)) ?? expect.fail("no session");
}, 60_000);
beforeEach(() => rules({ run: "100" }));
afterAll(() => desk.close());

describe("a bulk run above the limit", () => {
  it("stays a draft, is asked for as a whole, and starts once it is approved, without any of its calls asking again", async () => {
    await rules({ run: "100", entry: "50", day: "100" });
    const { id, moved } = await draft();
    const { id: asked, hash, ...shown } = await request(id);
    expect(shown).toMatchObject({ runId: id, payees: 2, canDecide: true });
    expect(shown.rules.map(({ rule }) => rule)).toEqual(["entry", "run", "day"]);
    expect((await request(id)).id).toBe(asked);
    expect((await ask<BulkRun>("bulkRun", { id })).state).toBe("draft");
    await ask("approve", { id: asked, hash }, admin);
    expect(await moved()).toBe(0);
    expect(await start(id)).toMatchObject({ isStarted: true });
    await untilDone(id);
    expect([await moved(), await stateOf(asked)]).toEqual([2, "used"]);
    await rules({});
  });

  it("needs no second person within the limit", async () => {
    await rules({ run: "500" });
    const { id, moved } = await draft();
    await start(id);
    await untilDone(id);
    expect(await moved()).toBe(2);
  });

  it("has its approval voided by any change, before and after it was given", async () => {
    const { id, moved } = await draft();
    const first = await request(id);
    await ask("changeBulkRow", { id, position: 0, typed: { payee: payees[0], amount: "61" } });
    expect(await stateOf(first.id)).toBe("void");
    expect((await problemOf(ask("approve", { id: first.id, hash: first.hash }, admin))).code).toBe("approval_over");
    const second = await request(id);
    expect(second.hash).not.toBe(first.hash);
    await ask("approve", { id: second.id, hash: second.hash }, admin);
    await ask("leaveOutBulkRows", { id, rows: [1], isLeftOut: true });
    expect(await stateOf(second.id)).toBe("void");
    await rules({ run: "50" });
    expect((await request(id)).id).not.toBe(second.id);
    expect(await moved()).toBe(0);
  });

  it("is void where its rows came out otherwise although nobody touched it", async () => {
    const { id } = await draft();
    const { id: asked, hash } = await request(id);
    await database().sql`update bulk_row set typed = typed || '{"amount":"77"}' where run_id = ${id} and position = 0`;
    expect((await problemOf(ask("approve", { id: asked, hash }, admin))).code).toBe("approval_changed");
    expect(await stateOf(asked)).toBe("void");
  });

  it("cannot be started any more once its draft was thrown away, nor approved", async () => {
    const { id } = await draft();
    const { id: asked, hash } = await request(id);
    await ask("removeBulkRun", { id });
    expect((await problemOf(ask("approve", { id: asked, hash }, admin))).code).toBe("approval_over");
    expect(await ask("approval", { id: asked }, admin)).toMatchObject({ state: "void", runId: null });
  });

  it("counts what its rows have yet to send towards the day", async () => {
    const { id } = await draft();
    await rules({});
    await database().sql`
      with run as (update bulk_run set state = 'paused' where id = ${id})
      update bulk_row set group_number = position + 1, amount = 60 where run_id = ${id}`;
    const [{ spent = "0" } = {}] = await database().sql<{ spent: string }[]>`
      select ceil(coalesce(sum(amount), 0))::text as spent from ledger_line where state not in ('refused', 'settled_not_applied')`;
    await rules({ day: String(Number(spent) + 120) });
    const { code } = await problemOf(desk.spend("accounts.allocate", { customer_id: payees[5], amount: "1.50" }));
    expect(code).toBe("approval_needed");
  });
});
