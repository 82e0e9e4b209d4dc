import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Output } from "@/lib/api/operation";
import type { CouponReclaimPreview } from "@/lib/desk/coupons";
import { compareAmounts } from "@/lib/money";
import { Problem } from "@/lib/problem";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import { runDesk } from "../desk/index";

type Coupon = Output<typeof import("@/lib/api/coupons").coupons["listIssued"]>["user_coupons"][number];

let desk: SpendDesk;
const reclaim = (coupon_id: string, key?: string) => desk.spend("coupons.reclaim", { coupon_id }, key);
const preview = async (coupon_id: string) =>
  (await runDesk("previewCouponReclaim", { coupon_id }, desk.actor, "en")) as CouponReclaimPreview;
const sent = async () =>
  JSON.stringify(((await desk.sandbox.control("calls")) as Record<string, unknown>).ReclaimPartnerCoupons ?? null);

const now = new Date().toISOString();
async function listed(status: number): Promise<Coupon[]> {
  const found: Coupon[] = [];
  for (let offset = 0; ; offset += 100) {
    const page = (await desk.read("coupons.listIssued", { status, offset, limit: 100 })) as { user_coupons: Coupon[] };
    found.push(...page.user_coupons);
    if (page.user_coupons.length < 100) return found;
  }
}
const usable = async () => (await listed(2)).filter(({ expire_time }) => (expire_time ?? "") > now);
const idOf = (coupon: Coupon | undefined) => (coupon ?? expect.fail("the world has no such coupon")).coupon_id;

beforeAll(async () => {
  desk = await openSpendDesk({ seed: 5 });
}, 60_000);
afterEach(() => desk.sandbox.control("faults", undefined, "DELETE"));
afterAll(() => desk.close());

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
    const { records } = (await desk.read("coupons.listRecords", { coupon_ids: [id], operation_types: ["2"] })) as {
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
    await desk.sandbox.control("faults", { kind: "drop-after", operation: "ReclaimPartnerCoupons", count: 1 });
    const receipt = await reclaim(id);
    expect(receipt).toMatchObject({ state: "unknown" });
    expect((await preview(id)).unknown).toMatchObject([{ entryId: receipt.id }]);
  });

  it("may not be previewed by somebody who may not spend", async () => {
    const viewer = { ...desk.actor, role: "viewer" as const };
    await expect(runDesk("previewCouponReclaim", { coupon_id: "CP1" }, viewer, "en")).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("the receipts behind records", () => {
  it("are found for a reclaim by its coupon, apart from the issue of the same coupon", async () => {
    const id = idOf((await usable())[0]);
    const { id: receiptId } = await reclaim(id);
    const found = (await runDesk("findRecordReceipts", { coupon_ids: [id], markers: [] }, desk.actor, "zh")) as {
      byCoupon: Record<string, { receiptId: string }>;
    };
    expect(found.byCoupon).toEqual({ [`coupon_reclaim ${id}`]: { receiptId, personName: expect.any(String) } });
  });
});
