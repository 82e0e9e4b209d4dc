import { type Month, stamp } from "./calendar";
import type { Change, CouponReclaim, PeopleChange, Trade, Transfer } from "./change";
import { createChildQuotas } from "./child-quotas";
import type { CustomerBook } from "./customers";
import { capitalText, mixedText, rolls } from "./draw";
import { type Fen, fenOf } from "./money";
import { createPastCoupons } from "./past-coupons";
import { createQuotas } from "./quotas";
import type { Resellers } from "./resellers";

export interface Coupon {
  readonly id: string;
  readonly type: 1 | 4;
  status: 1 | 2 | 3 | 4 | 5;
  readonly quotaId: string;
  readonly customerId: string;
  readonly face: Fen;
  balance: Fen;
  readonly createdAt: number;
  readonly validAt: number;
  readonly expireAt: number;
  usedAt: number | null;
  orderId: string | null;
  readonly services: readonly string[];
  /** When it was taken back in this world's time. */
  reclaimedAt?: number;
}

export interface CouponRecord {
  readonly id: string;
  readonly operation: string;
  readonly quotaId: string;
  readonly quotaType: 0 | 1;
  /** Null for an attempt that failed. */
  readonly couponId: string | null;
  readonly customerId: string;
  readonly amount: Fen;
  readonly at: number;
  readonly result: "0" | "-1";
  /** What the caller wrote into `memo`; null when it sent none. */
  readonly memo: string | null;
}

/** An issue as the journal keeps it; replaying it gives the same coupons again. */
export interface Issue {
  readonly at: number;
  readonly quotaId: string;
  readonly face: string;
  readonly validAt: number;
  readonly expireAt: number;
  readonly services: readonly string[];
  readonly memo: string | null;
  readonly results: readonly { readonly customerId: string; readonly couponId?: string; readonly code?: string }[];
}

/** `CP` and the time, as on the wire: CP200518080955A7LU. */
export const couponIdOf = (seed: string, number: number, at: number) =>
  `CP${stamp(at)}${capitalText(rolls(seed, "coupon id"), number, 5)}`;
export const recordIdOf = (seed: string, number: number) => mixedText(rolls(seed, "record id"), number, 19);

/** Quotas, coupons and their records: drawn once, then changed by issues and reclaims. */
export function createCoupons(seed: string, month: Month, customers: CustomerBook, resellers: Resellers) {
  const named = customers.present.filter(({ index }) => index < 3).map(({ id }) => id);
  const quotas = createQuotas(seed, month, named);
  const { coupons, records } = createPastCoupons(seed, month, customers.present, quotas);
  const children = createChildQuotas(seed, month, quotas, resellers);
  const byCoupon = new Map(coupons.map((coupon) => [coupon.id, coupon]));
  const findQuota = (id: string) => quotas.find((quota) => quota.id === id);
  const firstIssued = 1_000_000;
  let issued = 0;
  const keep = (coupon: Coupon) => {
    coupons.push(coupon);
    byCoupon.set(coupon.id, coupon);
  };

  /** Carries an issue out: the quota goes down, coupons and records appear, failed attempts too. */
  const issue = (issue: Issue) => {
    const quota = findQuota(issue.quotaId);
    const face = fenOf(issue.face);
    if (!quota || face === null)
      throw new Error(`The journal names the quota ${issue.quotaId}, which this world does not have.`);
    for (const { customerId, couponId = null } of issue.results) {
      const base = {
        quotaId: quota.id,
        quotaType: quota.type,
        customerId,
        couponId,
        amount: face,
        at: issue.at,
        memo: issue.memo,
      };
      records.push({
        ...base,
        id: recordIdOf(seed, firstIssued + issued),
        operation: "1",
        result: couponId === null ? "-1" : "0",
      });
      issued += 1;
      if (couponId === null) continue;
      const { validAt, expireAt, services } = issue;
      const type = quota.type === 0 ? 1 : 4;
      keep({
        id: couponId,
        type,
        status: 2,
        quotaId: quota.id,
        customerId,
        face,
        balance: face,
        createdAt: issue.at,
        validAt,
        expireAt,
        usedAt: null,
        orderId: null,
        services,
      });
      quota.balance -= face;
      quota.updatedAt = issue.at;
    }
  };

  /** Takes a coupon back whole: what was left returns to its quota. The coupon keeps the balance it had. */
  const reclaim = ({ at, results }: CouponReclaim) => {
    const [{ couponId, amount: text }] = results;
    const [coupon, amount] = [byCoupon.get(couponId), fenOf(text)];
    const quota = coupon && findQuota(coupon.quotaId);
    if (!coupon || !quota || amount === null)
      throw new Error(`The journal names the coupon ${couponId}, which this world does not have.`);
    coupon.status = 5;
    coupon.reclaimedAt = at;
    quota.balance += amount;
    quota.updatedAt = at;
    const { quotaId, customerId } = coupon;
    const id = recordIdOf(seed, firstIssued + issued);
    const base = { quotaId, quotaType: quota.type, customerId, couponId, amount, at, memo: null };
    records.push({ ...base, id, operation: "2", result: "0" });
    issued += 1;
  };

  return {
    quotas: quotas as readonly (typeof quotas)[number][],
    coupons: coupons as readonly Coupon[],
    records: records as readonly CouponRecord[],
    children,
    findQuota,
    findCoupon: (id: string) => byCoupon.get(id),
    /** The coupon ids that an issue to `count` customers would get now. */
    nextIds: (count: number, at: number) =>
      Array.from({ length: count }, (_, step) => couponIdOf(seed, firstIssued + issued + step, at)),
    /** What a customer holds from a quota: how many coupons, for how much. */
    held(quotaId: string, customerId: string) {
      const found = coupons.filter(
        (coupon) => coupon.quotaId === quotaId && coupon.customerId === customerId && coupon.status !== 5,
      );
      return { count: found.length, total: found.reduce((sum, coupon) => sum + coupon.face, 0n) };
    },
    /** Pays a part of an order from a coupon. */
    use({ id, amount, orderId, at }: { id: string; amount: Fen; orderId: string; at: number }) {
      const coupon = byCoupon.get(id);
      if (!coupon) throw new Error(`The journal names the coupon ${id}, which this world does not have.`);
      coupon.balance -= amount;
      coupon.usedAt = at;
      coupon.orderId = orderId;
      if (coupon.balance === 0n) coupon.status = 3;
    },
    /** Carries a change out. */
    apply(change: Exclude<Change, Transfer | Trade | PeopleChange>) {
      if (!("kind" in change)) issue(change);
      else if (change.kind === "coupon-reclaim") reclaim(change);
      else if (change.kind === "quota-issue") children.issue(change);
      else children.reclaim(change);
    },
  };
}

export type Coupons = ReturnType<typeof createCoupons>;
