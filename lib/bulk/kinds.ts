/** What can be done for many customers at once. */
export const bulkKinds = ["coupon", "allocation", "reclaim"] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** What a row of a run says: whom, how much and, for coupons, from when until when and with which note. */
export const bulkFields = {
  coupon: ["payee", "amount", "from", "until", "memo"],
  allocation: ["payee", "amount"],
  reclaim: ["payee", "amount"],
} as const satisfies Record<BulkKind, readonly string[]>;
export type BulkField = (typeof bulkFields)["coupon"][number];

/** The permission of the spend itself: a run is no way round it. */
export const bulkPermissions = {
  coupon: "coupons.spend",
  allocation: "accounts.spend",
  reclaim: "accounts.spend",
} as const satisfies Record<BulkKind, string>;

/** A row as it stands in the file or was typed over; nothing of it is corrected. */
export interface TypedRow {
  payee: string;
  amount: string;
  from?: string | undefined;
  until?: string | undefined;
  memo?: string | undefined;
  /** It has more cells than the headings: a comma inside an amount may have split it. */
  isSplit?: boolean | undefined;
}

export const longestCell = 300;
export const mostRows = 50_000;
/** Rows that travel in one request: well below the body that the portal takes. */
export const rowsPerRequest = 500;
