import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accounts } from "@/lib/api/accounts";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import { database } from "../database";
import { writeVerdicts } from "../settle/write";
import { account } from "../upstream";
import { keepLateAnswer } from "./late-answer";
import { openEntry, readEntry } from "./ledger";
import { isPayeeBusy } from "./payee-lock";
import { closeEntry, markSent } from "./transitions";

let desk: SpendDesk;
beforeAll(async () => {
  desk = await openSpendDesk({ seed: 63 });
}, 60_000);
afterAll(() => desk.close());

/** Opens an allocation; `payeeOf` tells whom it pays whenever its lines are read. */
const open = async (payeeOf: () => string) => {
  const lines = () => [{ payee: payeeOf(), amount: "1.00" }];
  const operation = { ...accounts.allocate, spend: { ...accounts.allocate.spend, lines } };
  const intent = { account: await account(), key: desk.newKey(), operation, args: {}, actor: desk.actor };
  return (await openEntry(intent)).entry.id;
};

// The lines are read to write the intent down and, if that is refused, to look up who holds the payee. A payee that is
// free at the look-up has come free in between.
describe("a payee that comes free between the refusal and the look-up", () => {
  it("is tried again, and the spend is opened", async () => {
    const holder = await open(() => "held");
    const reads = ["held", "free", "free"];
    const id = await open(() => reads.shift() ?? expect.fail("read once too often"));
    expect((await readEntry(await account(), id)).lines.map(({ payee }) => payee)).toEqual(["free"]);
    for (const one of [holder, id]) await closeEntry(one, { state: "refused" });
  });

  it("again and again is given up after five tries, with nothing written down", async () => {
    const holder = await open(() => "held");
    let reads = 0;
    const error = await open(() => (reads++ % 2 === 0 ? "held" : "free")).catch((thrown: unknown) => thrown);
    expect(isPayeeBusy(error)).toBe(true);
    expect(reads).toBe(10);
    const { lines } = await readEntry(await account(), holder);
    expect(lines).toHaveLength(1);
    await closeEntry(holder, { state: "refused" });
  });

  it("is told from any other error", () => {
    expect(isPayeeBusy(new Error("away", { cause: { constraint_name: "ledger_line_open" } }))).toBe(false);
    const unique = Object.assign(new Error("unique"), { constraint_name: "ledger_entry_account_key_unique" });
    expect(isPayeeBusy(new Error("failed", { cause: unique }))).toBe(false);
  });
});

describe("a late answer that contradicts settlement", () => {
  it("and cannot be written down is an error, not silence; what settlement found stays", async () => {
    const id = await open(() => "contradicted");
    await markSent(id, { recordIds: [], balances: {} });
    await writeVerdicts(id, new Map([[0, { is: "not_applied" }]]));
    const { sql } = database();
    await sql.unsafe(`
      create function refuse_person() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
      create trigger refuse_person before update on ledger_line for each row
        when (new.state = 'needs_a_person') execute function refuse_person()`);
    try {
      const outcomes = [{ payee: "contradicted", state: "done", reference: "AD1" }] as const;
      const kept = keepLateAnswer(id, { requestId: "late", answer: {}, outcomes });
      await expect(kept).rejects.toMatchObject({ cause: { message: "disk full" } });
    } finally {
      await sql.unsafe("drop trigger refuse_person on ledger_line; drop function refuse_person()");
    }
    const { entry, lines } = await readEntry(await account(), id);
    expect([entry.requestId, entry.state, lines[0]?.state]).toEqual([
      "late",
      "settled_not_applied",
      "settled_not_applied",
    ]);
  });
});
