import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import type { BookCustomer, Receipt } from "@/lib/desk/answers";
import { seedPeople } from "@/scripts/seed";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../actor";
import { database } from "../database";
import { runDesk } from "../desk/index";
import { invoke } from "../invoke";
import { checkSignIn } from "../sign-in/check-sign-in";
import { huawei } from "../upstream";
import { spend } from "./spend";

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const issue = operations.get("coupons.issue") as SpendOperation;
const stop: (() => Promise<unknown>)[] = [];
let sandbox: Sandbox;
let actor: Actor;
let quotaId: string;
let payees: string[];
let keys = 0;
const newKey = () => `integration-${process.pid}-${String(++keys).padStart(6, "0")}`;

const send = (input: object, key = newKey()) =>
  spend(issue, input as Record<string, unknown>, actor, { key, language: "zh" });
const coupon = (ids: string[], face_value = "10.00") => ({ quota_id: quotaId, customer_ids: ids, face_value });
const journal = async () => {
  const answer = (await sandbox.control("journal")) as { entries?: unknown[] } | unknown[];
  return Array.isArray(answer) ? answer : (answer.entries ?? []);
};

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sandbox = await startSandbox({ customers: 40, seed: 11 });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    UPSTREAM_KIND: "sandbox",
    LOG_LEVEL: "silent",
    HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
    HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
    HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
    HUAWEI_IAM_ENDPOINT: sandbox.iam,
  });
  stop.push(
    () => huawei().close(),
    () => database().sql.end(),
    made.drop,
    sandbox.stop,
  );
  await seedPeople(made.url, { demo: true });
  const { id } = await checkSignIn({ name: "finance", password: "partner-desk" });
  actor = { personId: id, name: "finance", displayName: "finance", role: "finance" };
  const { rows } = (await runDesk("findCustomers", { associationType: "2", limit: 20 }, actor, "zh")) as {
    rows: BookCustomer[];
  };
  payees = rows.filter((row) => row.frozen === "0").map((row) => row.customerId);
  const listed = (await invoke(
    operations.get("coupons.listQuotas") ?? issue,
    { quota_status_list: [0], limit: 100 },
    actor,
  )) as {
    quotas: {
      quota_id: string;
      balance: string;
      effective_time: string;
      expire_time: string;
      limit_infos: unknown[];
    }[];
  };
  const now = new Date().toISOString();
  const open = listed.quotas.filter(
    (quota) => quota.effective_time < now && quota.expire_time > now && quota.limit_infos.length === 0,
  );
  quotaId = open.sort((a, b) => b.balance.length - a.balance.length)[0]?.quota_id ?? "";
}, 60_000);
afterEach(() => sandbox.control("faults", undefined, "DELETE"));
afterAll(async () => {
  for (const step of stop) await step();
});

describe("a spend", () => {
  it("is applied once however often it is submitted with one key, and every submit gets the same receipt", async () => {
    const before = (await journal()).length;
    const key = newKey();
    const receipts = await Promise.all(Array.from({ length: 50 }, () => send(coupon(payees.slice(0, 2)), key)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(receipts[0]).toMatchObject({ state: "done", total: "20", lines: [{ state: "done" }, { state: "done" }] });
    expect((await journal()).length).toBe(before + 1);
    await expect(send(coupon(payees.slice(0, 2), "11.00"), key)).rejects.toMatchObject({ code: "key_reused" });
  });

  it("tells each customer's own outcome, the refused with the code explained", async () => {
    await sandbox.control("faults", {
      kind: "error",
      operation: "CreatePartnerCoupons",
      customer: payees[1],
      errorCode: "CBC.99000021",
      count: 1,
    });
    const receipt = await send(coupon(payees.slice(0, 3)));
    expect(receipt.state).toBe("done");
    expect(receipt.lines.map(({ state }) => state)).toEqual(["done", "refused", "done"]);
    expect(receipt.lines[1]?.vendor).toMatchObject({
      code: "CBC.99000021",
      meaning: expect.stringContaining("总面额"),
    });
  });

  it.each([
    ["drop-after", 6],
    ["truncate", 7],
    ["502", 8],
  ] as const)("whose answer is lost (%s) is unknown and is never sent again", async (kind, nth) => {
    await sandbox.control("faults", { kind, operation: "CreatePartnerCoupons", count: 1 });
    const key = newKey();
    const before = (await journal()).length;
    const first = await send(coupon(payees.slice(nth, nth + 1)), key);
    expect(first).toMatchObject({ state: "unknown", lines: [{ state: "unknown" }] });
    await expect(send(coupon(payees.slice(nth, nth + 1)), key)).resolves.toEqual(first);
    expect((await journal()).length - before).toBeLessThanOrEqual(1);
  });

  it("that Huawei refuses as a whole says the same to every submit with its key", async () => {
    await sandbox.control("faults", {
      kind: "error",
      operation: "CreatePartnerCoupons",
      errorCode: "CBC.99000025",
      status: 400,
      count: 1,
    });
    const key = newKey();
    const first = await send(coupon(payees.slice(0, 1)), key).catch((error: unknown) => error);
    expect(first).toMatchObject({ code: "refused_by_huawei", vendor: { code: "CBC.99000025" } });
    await expect(send(coupon(payees.slice(0, 1)), key)).rejects.toMatchObject({
      code: "refused_by_huawei",
      vendor: { code: "CBC.99000025" },
    });
  });

  it("that breaks a rule of its quota or its customers is refused before anything is sent", async () => {
    const before = (await journal()).length;
    const refusalOf = (input: object) =>
      send(input).then(
        () => null,
        (error: { code: string; fields?: { field: string; rule: string }[] }) => [
          error.code,
          error.fields?.map(({ field, rule }) => `${field} ${rule}`),
        ],
      );
    expect(await refusalOf(coupon(payees.slice(0, 1), "999999999.00"))).toEqual([
      "bad_input",
      ["face_value quota_short"],
    ]);
    expect(await refusalOf({ ...coupon(payees.slice(0, 1)), quota_id: "nothing" })).toEqual([
      "bad_input",
      ["quota_id quota_missing"],
    ]);
    expect(await refusalOf({ ...coupon(payees.slice(0, 1)), expire_time: "2020-01-01T00:00:00Z" })).toEqual([
      "bad_input",
      ["expire_time date_past"],
    ]);
    const referral = (await runDesk("findCustomers", { associationType: "1", limit: 1 }, actor, "zh")) as {
      rows: BookCustomer[];
    };
    expect(await refusalOf(coupon([referral.rows[0]?.customerId ?? ""]))).toEqual([
      "bad_input",
      ["customer_ids.0 customer_referral"],
    ]);
    expect((await journal()).length).toBe(before);
  });

  it("leaves a marker in the records, by which its outcome can be found", async () => {
    const receipt: Receipt = await send({ ...coupon(payees.slice(0, 1)), memo: "年终" });
    const { records } = (await invoke(
      operations.get("coupons.listRecords") ?? issue,
      { customer_id: payees[0], operation_types: ["1"], limit: 100 },
      actor,
    )) as { records: { remark: string | null }[] };
    expect(records.map(({ remark }) => remark)).toContain(`年终 PD-${receipt.id.slice(0, 13)}`);
  });
});
