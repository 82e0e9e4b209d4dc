import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Output, SpendOperation } from "@/lib/api/operation";
import type { CouponReclaimPreview } from "@/lib/desk/coupons";
import { compareAmounts } from "@/lib/money";
import { Problem } from "@/lib/problem";
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

type Coupon = Output<typeof import("@/lib/api/coupons").coupons["listIssued"]>["user_coupons"][number];

const stop: (() => Promise<unknown>)[] = [];
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let actor: Actor;
let keys = 0;
const operation = (id: string) => operations.get(id) ?? expect.fail(id);
const read = (id: string, input: Record<string, unknown>) => invoke(operation(id), input, actor);
const reclaim = (coupon_id: string, key = `coupon-reclaim-${process.pid}-${String(++keys).padStart(6, "0")}`) =>
  spend(operation("coupons.reclaim") as SpendOperation, { coupon_id }, actor, { key, language: "zh" });
const preview = async (coupon_id: string) =>
  (await runDesk("previewCouponReclaim", { coupon_id }, actor, "en")) as CouponReclaimPreview;
const sent = async () =>
  JSON.stringify(((await sandbox.control("calls")) as Record<string, unknown>).ReclaimPartnerCoupons ?? null);

const now = new Date().toISOString();
async function listed(status: number): Promise<Coupon[]> {
  const found: Coupon[] = [];
  for (let offset = 0; ; offset += 100) {
    const page = (await read("coupons.listIssued", { status, offset, limit: 100 })) as { user_coupons: Coupon[] };
    found.push(...page.user_coupons);
    if (page.user_coupons.length < 100) return found;
  }
}
const usable = async () => (await listed(2)).filter(({ expire_time }) => (expire_time ?? "") > now);
const idOf = (coupon: Coupon | undefined) => (coupon ?? expect.fail("the world has no such coupon")).coupon_id;

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sandbox = await startSandbox({ customers: 60, seed: 5 });
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
}, 60_000);
afterEach(() => sandbox.control("faults", undefined, "DELETE"));
afterAll(async () => {
  for (const one of stop) await one();
});

describe("a coupon reclaim", () => {
  it("is told beforehand with all that is left, and takes exactly that", async () => {
    const part = (await usable()).find(
      ({ balance, face_value }) => compareAmounts(balance ?? "0", face_value ?? "0") < 0,
    );
    const id = idOf(part);
    const before = await preview(id);
    expect(before).toMatchObject({ couponId: id, problems: [], unknown: [] });
    expect(compareAmounts(before.balance ?? "", part?.balance ?? "-1")).toBe(0);
    expect(before.customerName).not.toBeNull();
    expect(await reclaim(id)).toMatchObject({ state: "done", lines: [{ payee: id, state: "done" }] });
    const { records } = (await read("coupons.listRecords", { coupon_ids: [id], operation_types: ["2"] })) as {
      records: { operation_amount: string }[];
    };
    expect(records).toHaveLength(1);
    expect(compareAmounts(records[0]?.operation_amount ?? "", before.balance ?? "")).toBe(0);
  });

  it("of one that was reclaimed already is refused before anything is sent", async () => {
    const id = idOf((await usable())[0]);
    await reclaim(id);
    const before = await sent();
    const refusal = await reclaim(id).catch((error: unknown) => error);
    expect((refusal as Problem).fields).toMatchObject([
      { field: "coupon_id", rule: "coupon_state", values: { state: "5" } },
    ]);
    expect(await sent()).toBe(before);
  });

  it.each([
    ["used up", async () => idOf((await listed(3))[0]), "coupon_state"],
    ["marked as expired", async () => idOf((await listed(4))[0]), "coupon_state"],
    [
      "inactive",
      async () => idOf((await listed(1)).find(({ expire_time }) => (expire_time ?? "") > now)),
      "coupon_state",
    ],
    [
      "past its end, though Huawei still calls it usable",
      async () => idOf((await listed(2)).find(({ expire_time }) => (expire_time ?? "") <= now)),
      "coupon_over",
    ],
    ["nobody's", async () => "CP000000000000XXXXX", "coupon_missing"],
  ])(
    "of one that is %s is refused before anything is sent, with the same words in the preview",
    async (_, idFor, rule) => {
      const id = await idFor();
      const before = await sent();
      const refusal = await reclaim(id).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Problem);
      expect((refusal as Problem).fields).toMatchObject([{ field: "coupon_id", rule }]);
      expect((await preview(id)).problems).toMatchObject([{ rule, message: expect.stringMatching(/\S/) }]);
      expect(await sent()).toBe(before);
    },
  );

  it("whose answer is lost is unknown, is sent once, and is warned of in the next preview", async () => {
    const id = idOf((await usable())[0]);
    await sandbox.control("faults", { kind: "drop-after", operation: "ReclaimPartnerCoupons", count: 1 });
    const receipt = await reclaim(id);
    expect(receipt).toMatchObject({ state: "unknown" });
    expect((await preview(id)).unknown).toMatchObject([{ entryId: receipt.id }]);
  });

  it("may not be previewed by somebody who may not spend", async () => {
    const viewer = { ...actor, role: "viewer" as const };
    await expect(runDesk("previewCouponReclaim", { coupon_id: "CP1" }, viewer, "en")).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("the receipts behind records", () => {
  it("are found for a reclaim by its coupon, apart from the issue of the same coupon", async () => {
    const id = idOf((await usable())[0]);
    const { id: receiptId } = await reclaim(id);
    const found = (await runDesk("findRecordReceipts", { coupon_ids: [id], markers: [] }, actor, "zh")) as {
      byCoupon: Record<string, { receiptId: string }>;
    };
    expect(found.byCoupon).toEqual({ [`coupon_reclaim ${id}`]: { receiptId, personName: expect.any(String) } });
  });
});
