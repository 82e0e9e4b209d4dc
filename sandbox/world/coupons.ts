import { type Month, stamp } from "./calendar";
import type { CustomerBook } from "./customers";
import { capitalText, mixedText, rolls } from "./draw";
import { type Fen, fenOf } from "./money";
import { createPastCoupons } from "./past-coupons";
import { createQuotas } from "./quotas";

export interface Coupon {
  readonly id: string;
  readonly type: 1 | 4;
  readonly status: 1 | 2 | 3 | 4 | 5;
  readonly quotaId: string;
  readonly customerId: string;
  readonly face: Fen;
  readonly balance: Fen;
  readonly createdAt: number;
  readonly validAt: number;
  readonly expireAt: number;
  readonly usedAt: number | null;
  readonly orderId: string | null;
  readonly services: readonly string[];
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

/** Quotas, coupons and their records: drawn once, then changed by issues. */
export function createCoupons(seed: string, month: Month, customers: CustomerBook) {
  const named = customers.present.filter(({ index }) => index < 3).map(({ id }) => id);
  const quotas = createQuotas(seed, month, named);
  const { coupons, records } = createPastCoupons(seed, month, customers.present, quotas);
  const byQuota = new Map(quotas.map((quota) => [quota.id, quota]));
  const firstIssued = 1_000_000;
  let issued = 0;
  return {
    quotas: quotas as readonly (typeof quotas)[number][],
    coupons: coupons as readonly Coupon[],
    records: records as readonly CouponRecord[],
    findQuota: (id: string) => byQuota.get(id),
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
    /** Carries an issue out: the quota goes down, coupons and records appear, failed attempts too. */
    apply(issue: Issue) {
      const quota = byQuota.get(issue.quotaId);
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
        coupons.push({
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
    },
  };
}

export type Coupons = ReturnType<typeof createCoupons>;
