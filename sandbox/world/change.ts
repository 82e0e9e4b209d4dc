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

/** What changes about a resource; what is left out stays. Attached resources follow their main one. */
export interface ResourceChange {
  readonly id: string;
  readonly expireAt?: number;
  readonly policy?: number;
  readonly autoRenew?: { readonly times: number; readonly period: string | null };
  readonly closedAt?: number;
  /** When it turned to pay-per-use. */
  readonly onDemandAt?: number;
  /** The order that holds it: nothing else may be done while that waits. */
  readonly lockedBy?: string;
  /** Periods that were added, with the money that each took. */
  readonly renewals?: readonly {
    readonly from: number;
    readonly until: number;
    readonly amount: string;
    readonly orderId: string;
  }[];
  readonly at: number;
}

/** An order that a customer placed. Amounts are texts, positive; a refund gives its payable back. */
export interface PlacedOrder {
  readonly id: string;
  readonly type: 2 | 4 | 10;
  readonly state: "unpaid" | "paid" | "refunded" | "review";
  readonly service: number;
  readonly resourceId: string;
  readonly official: string;
  readonly discounts: readonly { readonly type: string; readonly amount: string }[];
  readonly fee?: string;
  readonly consumed?: string;
  readonly months: number | null;
  readonly from: number | null;
  readonly until: number | null;
}

/** The end of an unpaid order. */
export interface OrderEnd {
  readonly orderId: string;
  readonly as: "paid" | "cancelled";
  /** What paying with it took off, beside what the order had. */
  readonly discounts: readonly { readonly type: string; readonly amount: string }[];
  readonly coupon: string;
  readonly cashCoupon: string;
  readonly card: string;
}

/**
 * What a customer did with its orders and resources, as effects: rules were applied before, so that replaying needs
 * none of them.
 */
export interface Trade {
  readonly kind: "trade";
  readonly at: number;
  readonly customerId: string;
  readonly results: readonly object[];
  readonly placed?: readonly PlacedOrder[];
  readonly ended?: OrderEnd;
  /** What the balance gains, or loses where it is negative, for which order. */
  readonly money?: readonly { readonly orderId: string; readonly amount: string }[];
  readonly coupons?: readonly { readonly id: string; readonly amount: string; readonly orderId: string }[];
  readonly cards?: readonly { readonly id: string; readonly amount: string }[];
  readonly resources?: readonly ResourceChange[];
  /** A setting of the account. */
  readonly setting?: { readonly name: string; readonly value: string };
}

/** An account that the partner created for a customer. */
export interface Registration {
  readonly kind: "registration";
  readonly at: number;
  readonly results: readonly [
    {
      readonly customerId: string;
      readonly accountName: string;
      readonly xaccountId: string;
      readonly telephone: string;
      readonly email: string;
      readonly countryCode: string;
      readonly relation: "resale" | "referral";
      readonly frozen: 0 | 1;
      readonly resellerId: string | null;
      /** From when on the partner finds it among its customers. */
      readonly linkedAt: number;
    },
  ];
}

/** A verification code on its way. */
export interface CodeSent {
  readonly kind: "code";
  readonly at: number;
  readonly results: readonly [{ readonly receiver: string; readonly code: string; readonly until: number }];
}

/** An application for real-name authentication, with what the review will say and when. */
export interface Application {
  readonly kind: "application";
  readonly at: number;
  readonly results: readonly [
    {
      readonly customerId: string;
      readonly type: 0 | 1;
      readonly name: string;
      readonly number: string;
      readonly decidedAt: number;
      readonly passes: boolean;
    },
  ];
}

/** Customers frozen, or set free with 0. */
export interface Freeze {
  readonly kind: "freeze";
  readonly at: number;
  readonly results: readonly { readonly customerId: string; readonly frozen: 0 | 1 | 2 }[];
}

/** A customer's budget, and the state that it leaves the customer in. */
export interface BudgetSet {
  readonly kind: "budget";
  readonly at: number;
  readonly results: readonly [
    {
      readonly customerId: string;
      readonly amount: string;
      readonly type: "MONTHLY" | "PACKAGE";
      readonly freezesItself: boolean;
      readonly frozen: 0 | 1 | 2;
      readonly operator: string;
    },
  ];
}

/** What changes who the customers are, and not what they own. */
export type PeopleChange = Registration | CodeSent | Application | Freeze | BudgetSet;

/** A write as the journal keeps it; replaying it gives the same world again. An issue has no kind: it was the first. */
export type Change = Issue | CouponReclaim | Transfer | QuotaIssue | QuotaReclaim | Trade | PeopleChange;
