import "server-only";
import type { z } from "zod";
import { api } from "@/lib/api/index";
import type { Output } from "@/lib/api/operation";
import { isUnmarkedExpired, toSecond } from "@/lib/coupon-state";
import { isZero } from "@/lib/money";
import type { FieldProblem } from "@/lib/problem";
import { findInBook } from "../customer-book";
import { readUpstream } from "../upstream";

type Reclaim = z.output<typeof api.coupons.reclaim.in>;
/** A reclaim that may not be filled in yet. */
type Draft = { [K in keyof Reclaim]?: Reclaim[K] | undefined };
export type IssuedCoupon = Output<typeof api.coupons.listIssued>["user_coupons"][number];

const problem = (rule: string, values: FieldProblem["values"] = {}): FieldProblem => ({
  field: "coupon_id",
  rule,
  values,
});

/** A coupon that the partner, or the reseller that is named, issued, as it is now; null for anybody else's. */
async function findIssued(coupon_id: string, indirect_partner_id: string | undefined): Promise<IssuedCoupon | null> {
  const { user_coupons } = await readUpstream(api.coupons.listIssued, { coupon_id, indirect_partner_id, limit: 10 });
  return user_coupons.find((coupon) => coupon.coupon_id === coupon_id) ?? null;
}

/** Rules of the coupon itself: only a usable one, whose end is not past, has something to give back (mp_02004). */
function stateProblems(coupon: IssuedCoupon, now: string): FieldProblem[] {
  const { status, expire_time, balance, is_frozen } = coupon;
  if (isUnmarkedExpired(coupon, now)) return [problem("coupon_over", { until: expire_time ?? "" })];
  if (status !== "2") return [problem("coupon_state", { state: status ?? "" })];
  if (is_frozen === "1") return [problem("coupon_frozen")];
  return balance !== null && isZero(balance) ? [problem("coupon_empty")] : [];
}

/** Rules of who holds it: resale customers of the partner's own book; a reseller's stand in no book here. */
async function holderProblems({ customer_id }: IssuedCoupon, account: string): Promise<FieldProblem[]> {
  if (customer_id === null) return [];
  const [holder] = await findInBook(account, [customer_id]);
  if (!holder) return [problem("coupon_holder_gone")];
  return holder.associationType === "1" ? [problem("coupon_referral")] : [];
}

/** Everything that a reclaim would be refused for, with the coupon as Huawei tells it at this moment. */
export async function checkCouponReclaim(
  { coupon_id, indirect_partner_id }: Draft,
  account: string,
  now = toSecond(new Date()),
): Promise<{ coupon: IssuedCoupon | null; problems: FieldProblem[] }> {
  if (!coupon_id) return { coupon: null, problems: [] };
  const coupon = await findIssued(coupon_id, indirect_partner_id);
  if (!coupon) return { coupon, problems: [problem("coupon_missing")] };
  const held = indirect_partner_id === undefined ? await holderProblems(coupon, account) : [];
  return { coupon, problems: [...stateProblems(coupon, now), ...held] };
}
