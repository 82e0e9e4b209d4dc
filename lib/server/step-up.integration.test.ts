import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { audit } from "@/lib/db/audit-tables";
import { session } from "@/lib/db/schema";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import type { Actor } from "./actor";
import { database } from "./database";
import { runDesk } from "./desk/index";
import { createSession, findActor } from "./session";
import { spend } from "./spend/spend";

let desk: SpendDesk;
let payees: string[];
let token: string;

const here = async (): Promise<Actor> => (await findActor(token)) ?? expect.fail("no session");
const send = async (amount: string, key = desk.newKey(), payee = payees.shift() ?? "") =>
  spend(operations.get("accounts.allocate") as SpendOperation, { customer_id: payee, amount }, await here(), {
    key,
    language: "en",
  });
const stepUp = async (password: string) => runDesk("stepUp", { password }, await here(), "en");

beforeAll(async () => {
  desk = await openSpendDesk({ seed: 62, environment: { STEP_UP_ABOVE: "100" } });
  payees = await desk.payees();
}, 60_000);
afterAll(() => desk.close());

describe("a spend above the setting", () => {
  it("asks for the password, goes on under its key, and does not ask again for some minutes", async () => {
    token = await createSession(desk.actor.personId);
    expect(await send("100")).toMatchObject({ state: "done" });
    const [key, payee] = [desk.newKey(), payees.shift() ?? ""];
    await expect(send("100.01", key, payee)).rejects.toMatchObject({ code: "step_up_needed" });
    expect((await desk.journal()).filter(({ input }) => JSON.stringify(input).includes("100.01"))).toEqual([]);
    await expect(stepUp("wrong")).rejects.toMatchObject({ code: "wrong_password" });
    await expect(send("100.01", key, payee)).rejects.toMatchObject({ code: "step_up_needed" });
    await stepUp("partner-desk");
    const receipt = await send("100.01", key, payee);
    expect(receipt).toMatchObject({ state: "done" });
    expect(await send("101")).toMatchObject({ state: "done" });
    await database()
      .update(session)
      .set({ steppedUpAt: new Date(Date.now() - 301_000).toISOString() });
    await expect(send("102")).rejects.toMatchObject({ code: "step_up_needed" });
    // What was sent has its outcome, whoever asks for it when.
    expect(await send("100.01", key, payee)).toEqual(receipt);
  });

  it("asks in every session by itself", async () => {
    await stepUp("partner-desk");
    const other = await findActor(await createSession(desk.actor.personId));
    expect(other?.session?.steppedUpAt).toBeNull();
  });

  it("is never let through without a session", async () => {
    await expect(desk.spend("accounts.allocate", { customer_id: payees[0], amount: "103" })).rejects.toMatchObject({
      code: "step_up_needed",
    });
  });

  it("has each password, right and wrong, written down, and is locked after ten wrong ones", async () => {
    const { session: own } = await here();
    const actions = async () =>
      (
        await database()
          .select()
          .from(audit)
          .where(eq(audit.subjectId, own?.hash.slice(0, 16) ?? ""))
          .orderBy(audit.seq)
      ).map(({ action }) => action);
    expect(await actions()).toEqual(["session.opened", "stepUp.refused", "stepUp.passed", "stepUp.passed"]);
    for (let tries = 0; tries < 10; tries++)
      await expect(stepUp(`wrong ${tries}`)).rejects.toMatchObject({ code: "wrong_password" });
    await expect(stepUp("partner-desk")).rejects.toMatchObject({ code: "too_many_tries" });
  });
});
