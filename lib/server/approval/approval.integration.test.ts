import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { approval } from "@/lib/db/approval-tables";
import { audit } from "@/lib/db/audit-tables";
import { ledgerEntry, session } from "@/lib/db/schema";
import type { ApprovalOutcome, ApprovalRequest } from "@/lib/desk/approval-answers";
import { Problem } from "@/lib/problem";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import type { Actor } from "../actor";
import { database } from "../database";
import { runDesk } from "../desk/index";
import { createSession, findActor } from "../session";

let desk: SpendDesk;
let payees: string[];
let admin: Actor;

const ask = async <T>(name: Parameters<typeof runDesk>[0], input: object, actor: Actor) =>
  (await runDesk(name, input, actor, "en")) as T;
const inSession = async (actor: Actor): Promise<Actor> =>
  (await findActor(await createSession(actor.personId))) ?? expect.fail("no session");
const passed = async (actor: Actor): Promise<Actor> => {
  const at = await inSession(actor);
  await ask("stepUp", { password: "partner-desk" }, at);
  const [row] = await database()
    .select()
    .from(session)
    .where(eq(session.tokenHash, at.session?.hash ?? ""));
  return { ...at, session: { hash: at.session?.hash ?? "", steppedUpAt: row?.steppedUpAt ?? null } };
};
const rules = (wish: object) => ask("saveApprovalRules", { entry: null, run: null, day: null, ...wish }, admin);
const problemOf = (submit: Promise<unknown>) =>
  submit.then(
    () => expect.fail("it was not refused"),
    (error: unknown) => (error instanceof Problem ? error : expect.fail(String(error))),
  );
let cents = 0;
/** A transfer of its own: its cents tell it from every other. */
const transfer = (whole = 150) => ({
  customer_id: payees[++cents] ?? "",
  amount: `${whole}.${String(cents).padStart(2, "0")}`,
});
async function request(input = transfer(), key = desk.newKey()) {
  const { code, approvalId = "" } = await problemOf(desk.spend("accounts.allocate", input, key));
  expect(code).toBe("approval_needed");
  const shown = await ask<ApprovalRequest>("approval", { id: approvalId }, admin);
  return { input, key, id: approvalId, hash: shown.hash, shown };
}
const applied = async ({ amount }: { amount: string }) =>
  (await desk.journal()).filter(({ input }) => JSON.stringify(input).includes(amount)).length;
const actionsOf = async (id: string) =>
  (await database().select().from(audit).where(eq(audit.subjectId, id)).orderBy(audit.seq)).map(({ action, actor }) => [
    action,
    actor,
  ]);
const stateOf = async (id: string) =>
  (await database().select({ state: approval.state }).from(approval).where(eq(approval.id, id)))[0]?.state;

beforeAll(async () => {
  desk = await openSpendDesk({ seed: 61 });
  payees = await desk.payees();
  admin = await passed(await desk.signIn("admin"));
}, 60_000);
beforeEach(() => rules({ entry: "100" }));
afterAll(() => desk.close());

describe("a spend above a limit", () => {
  it("sends nothing and opens no entry, but keeps a request that says all that would be sent", async () => {
    const { input, key, shown, id } = await request();
    expect(await applied(input)).toBe(0);
    expect(await database().select().from(ledgerEntry).where(eq(ledgerEntry.key, key))).toEqual([]);
    expect(shown).toMatchObject({ state: "waiting", amount: input.amount, currency: "CNY", canDecide: true });
    expect(shown.rules).toEqual([{ rule: "entry", limit: "100", amount: input.amount }]);
    expect(JSON.parse(shown.payload ?? "")).toEqual({ operation: "accounts.allocate", args: input });
    const { rows } = await ask<{ rows: object[] }>("approvalLines", { id }, admin);
    expect(rows).toEqual([
      { position: 1, payee: input.customer_id, payeeName: expect.any(String), amount: input.amount },
    ]);
    expect(await actionsOf(id)).toEqual([["approval.requested", "finance"]]);
  });

  it("is asked for once, however often it is submitted with one key", async () => {
    const [input, key] = [transfer(), desk.newKey()];
    const told = await Promise.all(
      Array.from({ length: 8 }, () => problemOf(desk.spend("accounts.allocate", input, key))),
    );
    expect(new Set(told.map(({ code, approvalId }) => `${code} ${approvalId}`)).size).toBe(1);
  });

  it("leads to the request that waits already when the very same is submitted once more", async () => {
    const { id, hash, input } = await request();
    const again = await problemOf(desk.spend("accounts.allocate", input));
    expect(again.approvalId).toBe(id);
    await ask("approve", { id, hash }, admin);
    // After that it is another wish, and waits for another yes.
    const later = await problemOf(desk.spend("accounts.allocate", input));
    expect([later.code, later.approvalId === id, await applied(input)]).toEqual(["approval_needed", false, 1]);
  });

  it("is told what is wrong with it instead, where it would be refused anyway", async () => {
    const { code } = await problemOf(desk.spend("accounts.allocate", transfer(9_999_999_999)));
    expect(code).toBe("bad_input");
  });

  it("goes through without anybody where it is within the limit, or none is set", async () => {
    expect(await desk.spend("accounts.allocate", transfer(90))).toMatchObject({ state: "done" });
    await rules({});
    expect(await desk.spend("accounts.allocate", transfer(150))).toMatchObject({ state: "done" });
  });
});

describe("the limit of a day", () => {
  it("counts what the person has spent since midnight, and stops the spend that passes it", async () => {
    const [{ spent = "0" } = {}] = await database().sql<{ spent: string }[]>`
      select coalesce(sum(amount), 0)::text as spent from ledger_line where state not in ('refused', 'settled_not_applied')`;
    await rules({ day: (BigInt(Math.ceil(Number(spent))) + 100n).toString() });
    expect(await desk.spend("accounts.allocate", transfer(60))).toMatchObject({ state: "done" });
    const both = await Promise.allSettled([
      desk.spend("accounts.allocate", transfer(30)),
      desk.spend("accounts.allocate", transfer(30)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { approvalId = "" } = await problemOf(desk.spend("accounts.allocate", transfer(60)));
    const shown = await ask<ApprovalRequest>("approval", { id: approvalId }, admin);
    expect(shown.rules.map(({ rule }) => rule)).toEqual(["day"]);
  });
});

describe("an approval", () => {
  it("sends the spend once under its own key as its asker's, and leads to the receipt", async () => {
    const { id, hash, input, key } = await request();
    const { state, entryId } = await ask<ApprovalOutcome>("approve", { id, hash }, admin);
    expect(state).toBe("used");
    expect(await applied(input)).toBe(1);
    const [entry] = await database().select().from(ledgerEntry).where(eq(ledgerEntry.key, key));
    expect(entry).toMatchObject({ id: entryId, personId: desk.actor.personId, payloadHash: hash, state: "done" });
    expect(await desk.spend("accounts.allocate", input, key)).toMatchObject({ id: entryId, state: "done" });
    expect(await applied(input)).toBe(1);
    expect(await actionsOf(id)).toEqual([
      ["approval.requested", "finance"],
      ["approval.approved", "admin"],
      ["approval.used", "finance"],
    ]);
  });

  it("is applied once when two people give it at the same moment", async () => {
    const { id, hash, input } = await request();
    const other = await passed(await desk.signIn("admin"));
    const both = await Promise.allSettled([
      ask("approve", { id, hash }, admin),
      ask("approve", { id, hash }, other),
      ask("sendApproved", { id, hash }, other),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    expect(await applied(input)).toBe(1);
    const approvals = (await actionsOf(id)).filter(([action]) => action === "approval.approved");
    expect(approvals).toHaveLength(1);
  });

  it("cannot be given to one's own request", async () => {
    const { id, hash, input } = await request();
    const own = await passed(desk.actor);
    expect((await problemOf(ask("approve", { id, hash }, own))).code).toBe("own_approval");
    expect((await problemOf(ask("decline", { id, hash, reason: "no" }, own))).code).toBe("own_approval");
    expect([await stateOf(id), await applied(input)]).toEqual(["waiting", 0]);
  });

  it("needs the permission", async () => {
    const { id, hash } = await request();
    const viewer = await passed(await desk.signIn("viewer"));
    expect((await problemOf(ask("approve", { id, hash }, viewer))).code).toBe("not_allowed");
    expect((await problemOf(ask("saveApprovalRules", { entry: null, run: null, day: null }, desk.actor))).code).toBe(
      "not_allowed",
    );
  });

  it("of another hash is refused, and so is one of a request that was tampered with", async () => {
    const { id, hash, input } = await request();
    expect((await problemOf(ask("approve", { id, hash: "0".repeat(64) }, admin))).code).toBe("approval_changed");
    await database()
      .update(approval)
      .set({ payload: { operation: "accounts.allocate", args: { ...input, amount: "9999" } } })
      .where(eq(approval.id, id));
    expect((await problemOf(ask("approve", { id, hash }, admin))).code).toBe("approval_changed");
    expect([await stateOf(id), await applied(input)]).toEqual(["waiting", 0]);
    // What is shown is what would be sent, whatever stands beside it.
    expect(await ask("approvalLines", { id }, admin)).toMatchObject({ rows: [{ amount: "9999" }] });
    expect(await ask("approval", { id }, admin)).toMatchObject({ amount: "9999" });
  });

  it("is void once other content comes under the key", async () => {
    const { id, hash, key, input } = await request();
    const other = { ...input, amount: "1.00" };
    expect((await problemOf(desk.spend("accounts.allocate", other, key))).code).toBe("key_reused");
    expect(await stateOf(id)).toBe("void");
    expect((await problemOf(ask("approve", { id, hash }, admin))).code).toBe("approval_over");
    expect((await problemOf(desk.spend("accounts.allocate", input, key))).code).toBe("approval_over");
    expect(await applied(input)).toBe(0);
    expect((await actionsOf(id)).at(-1)).toEqual(["approval.voided", "finance"]);
  });

  it("is not given any more once the request has expired", async () => {
    const { id, hash, input, key } = await request();
    await database().update(approval).set({ expiresAt: new Date().toISOString() }).where(eq(approval.id, id));
    expect((await problemOf(desk.spend("accounts.allocate", input, key))).code).toBe("approval_over");
    expect((await problemOf(ask("approve", { id, hash }, admin))).code).toBe("approval_over");
    expect([await stateOf(id), await applied(input)]).toEqual(["expired", 0]);
    expect((await actionsOf(id)).at(-1)).toEqual(["approval.expired", "system"]);
  });

  it("that could not be sent is sent later, and once", async () => {
    const { id, hash, input } = await request();
    await database().update(approval).set({ state: "approved" }).where(eq(approval.id, id));
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => ask<ApprovalOutcome>("sendApproved", { id, hash }, desk.actor)),
    );
    expect(new Set(sent.map(({ entryId }) => entryId)).size).toBe(1);
    expect(await applied(input)).toBe(1);
  });

  it("does not stand in for the asker's permission", async () => {
    const { id, hash, input } = await request();
    await database().sql`update person set role = 'viewer' where id = ${desk.actor.personId}`;
    try {
      expect((await problemOf(ask("approve", { id, hash }, admin))).code).toBe("not_allowed");
    } finally {
      await database().sql`update person set role = 'finance' where id = ${desk.actor.personId}`;
    }
    expect([await stateOf(id), await applied(input)]).toEqual(["approved", 0]);
  });
});

describe("a refusal", () => {
  it("takes a reason, sends nothing, and ends the request", async () => {
    const { id, hash, input, key } = await request();
    expect((await problemOf(ask("decline", { id, hash, reason: " " }, admin).catch(toBad))).code).toBe("bad_input");
    await ask("decline", { id, hash, reason: "too much" }, admin);
    expect((await problemOf(ask("approve", { id, hash }, admin))).code).toBe("approval_over");
    expect((await problemOf(desk.spend("accounts.allocate", input, key))).code).toBe("approval_over");
    expect(await applied(input)).toBe(0);
    expect(await ask("approval", { id }, desk.actor)).toMatchObject({ state: "declined", reason: "too much" });
  });

  it("is also the asker's own to give, by taking the request back", async () => {
    const { id, hash } = await request();
    expect((await problemOf(ask("withdrawApproval", { id }, admin))).code).toBe("not_allowed");
    await ask("withdrawApproval", { id }, desk.actor);
    expect((await problemOf(ask("approve", { id, hash }, admin))).code).toBe("approval_over");
  });
});

describe("the rules", () => {
  it("are written down when they change, and only then", async () => {
    const of = async () => (await actionsOf("day")).map(([action]) => action);
    const before = (await of()).length;
    await rules({ day: "70" });
    await rules({ day: "70.00" });
    await rules({});
    expect((await of()).slice(before)).toEqual(["rule.saved", "rule.removed"]);
    expect(await ask("approvalRules", {}, desk.actor)).toEqual({ entry: null, run: null, day: null, currency: "CNY" });
  });
});

describe("an approval without the password", () => {
  it("is asked for it first", async () => {
    const { id, hash } = await request();
    const fresh = await inSession(await desk.signIn("admin"));
    expect((await problemOf(ask("approve", { id, hash }, fresh))).code).toBe("step_up_needed");
    expect(await stateOf(id)).toBe("waiting");
  });
});

const toBad = (error: unknown) => {
  throw error instanceof Problem ? error : new Problem("bad_input", { message: "refused by the schema" });
};
