import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { Problem } from "@/lib/problem";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import type { SpendResult } from "../huawei/spend-result";
import { closeAbandoned, writeVerdicts } from "../settle/write";
import * as upstream from "../upstream";
import { listReceipts } from "./receipt";
import { spend } from "./spend";

let desk: SpendDesk;
let payees: string[];
beforeAll(async () => {
  desk = await openSpendDesk({ seed: 57 });
  payees = await desk.payees();
}, 60_000);
afterAll(() => desk.close());
afterEach(() => vi.restoreAllMocks());

const record = { id: "R", at: "", payee: "", amount: "0.01", remark: null, reference: "AD-R", isFailed: false };
type Client = ReturnType<typeof upstream.huawei>;
type Send = (
  onSending: () => Promise<unknown> | undefined,
  reallySend: () => Promise<SpendResult>,
) => Promise<SpendResult>;

/** Puts something between the portal and Huawei for the next spends. */
function whileSending(play: Send): void {
  const client = upstream.huawei();
  const spendThrough: Client["spend"] = (operation, args, options) =>
    play(
      async () => options.onSending(),
      () => client.spend(operation, args, options),
    );
  vi.spyOn(upstream, "huawei").mockReturnValue({ ...client, spend: spendThrough });
}

/** The newest entry of the account: the one that is being sent. */
async function newest(): Promise<string> {
  const { rows } = await listReceipts(await upstream.account(), "en", 0, 1);
  return rows[0]?.id ?? expect.fail("there is no entry");
}
const settle = async (is: "applied" | "not_applied") =>
  writeVerdicts(await newest(), new Map([[0, is === "applied" ? { is, record } : { is }]]));
const allocate = (payee = payees[0], key?: string) =>
  desk.spend("accounts.allocate", { customer_id: payee, amount: "0.01" }, key);

describe("a spend that settlement moves while it is being sent", () => {
  it("leaves nothing when it was given up before the first byte", async () => {
    const before = (await desk.journal()).length;
    whileSending(async (_, reallySend) => {
      await closeAbandoned({ id: await newest() } as Parameters<typeof closeAbandoned>[0]);
      return reallySend();
    });
    const receipt = await allocate(payees[0]);
    expect(receipt.state).toBe("settled_not_applied");
    expect((await desk.journal()).length).toBe(before);
  });

  it("is a person's when Huawei's answer says the opposite of what the records said", async () => {
    whileSending(async (_, reallySend) => {
      const answer = await reallySend();
      await settle("not_applied");
      return answer;
    });
    expect((await allocate(payees[1])).state).toBe("needs_a_person");
  });

  it("is a person's when Huawei refuses what the records said was applied", async () => {
    whileSending(async (onSending) => {
      await onSending();
      await settle("applied");
      const vendor = { code: "CBC.5003", message: "short", requestId: null };
      return { kind: "refused", problem: new Problem("refused_by_huawei", { message: "no", vendor }), requestId: null };
    });
    expect((await allocate(payees[2])).state).toBe("needs_a_person");
  });

  it("is a person's when the gateway turns away what the records said was applied", async () => {
    whileSending(async (onSending) => {
      await onSending();
      await settle("applied");
      return { kind: "refused", problem: new Problem("busy", { message: "throttled" }), requestId: null };
    });
    expect((await allocate(payees[3])).state).toBe("needs_a_person");
  });

  it("keeps the settled end when the answer says nothing against it", async () => {
    whileSending(async (_, reallySend) => {
      const answer = await reallySend();
      await settle("applied");
      return answer;
    });
    expect((await allocate(payees[4])).state).toBe("settled_done");
  });

  it("stays unknown when it was answered and the outcome could not be written", async () => {
    whileSending(async (onSending) => {
      await onSending();
      return { kind: "answered", value: null, requestId: "seen" };
    });
    const key = desk.newKey();
    const issue = { quota_id: "none", customer_ids: [payees[5]], face_value: "1.00" };
    const operation = operations.get("coupons.issue") as SpendOperation;
    const checked = async () => ({});
    await expect(spend(operation, issue, desk.actor, { key, language: "en", checked })).rejects.toMatchObject({
      code: "outcome_unknown",
      entryId: expect.any(String),
    });
  });
});
