import type { Issue } from "./coupons";

/** One coupon taken back, with the whole of what was left on it. */
export interface CouponReclaim {
  readonly kind: "coupon-reclaim";
  readonly at: number;
  readonly results: readonly [{ readonly couponId: string; readonly amount: string }];
}

/** Money moved between the accounts of a partner (its own, or a reseller's) and a customer or reseller. */
export interface Transfer {
  readonly kind: "transfer";
  readonly at: number;
  readonly direction: "allocate" | "reclaim";
  /** Whose account the other end is: a reseller's id, or null for the partner's own. */
  readonly owner: string | null;
  readonly results: readonly [
    {
      /** A customer, or a reseller. */
      readonly payee: string;
      readonly amount: string;
      /** What the call answers. */
      readonly transferId: string;
      /** What the records call it. */
      readonly recordId: string;
    },
  ];
}

/** A quota cut into quotas for resellers. */
export interface QuotaIssue {
  readonly kind: "quota-issue";
  readonly at: number;
  readonly quotaId: string;
  readonly amount: string;
  readonly results: readonly { readonly resellerId: string; readonly quotaId?: string; readonly code?: string }[];
}

/** Resellers' quotas taken back, each with all that was left of it. */
export interface QuotaReclaim {
  readonly kind: "quota-reclaim";
  readonly at: number;
  readonly remark: string | null;
  readonly results: readonly { readonly quotaId: string; readonly amount?: string; readonly code?: string }[];
}

/** A write as the journal keeps it; replaying it gives the same world again. An issue has no kind: it was the first. */
export type Change = Issue | CouponReclaim | Transfer | QuotaIssue | QuotaReclaim;
