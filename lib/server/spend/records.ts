import "server-only";
import type { z } from "zod";
import { accounts } from "@/lib/api/accounts";
import { coupons } from "@/lib/api/coupons";
import type { Input, Output, SpendKind } from "@/lib/api/operation";
import { resellers } from "@/lib/api/resellers";
import type { SeenRecord } from "@/lib/db/schema";
import { readUpstream } from "../upstream";

/** Between which instants records are asked for, by Huawei's clock; no end means up to now. */
export interface RecordWindow {
  from: Date;
  until?: Date;
}

type Source = (args: unknown, payees: readonly string[], window: RecordWindow) => Promise<SeenRecord[]>;
type In<O extends { in: z.ZodType }> = z.output<O["in"]>;

const pageSize = 100;

/** Huawei's filters are to the second and leave both ends out, so each is moved a second outwards. */
const instantOf = (at: Date, seconds: number) =>
  `${new Date(at.getTime() + seconds * 1000).toISOString().slice(0, 19)}Z`;
const timesOf = ({ from, until }: RecordWindow) => ({
  operation_time_begin: instantOf(from, -1),
  ...(until && { operation_time_end: instantOf(until, 2) }),
});

/** Reads every page. A record that comes while paging shifts the rest down: it shows twice then, never not at all. */
async function readAll<Row>(
  readPage: (offset: number) => Promise<{ total_count: number | null; records: Row[] }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { total_count, records } = await readPage(all.length);
    all.push(...records);
    if (records.length < pageSize || (total_count !== null && all.length >= total_count)) return all;
  }
}

const distinct = (records: readonly SeenRecord[]) => [...new Map(records.map((one) => [one.id, one])).values()];

/** A record without an id is called by what it says. */
const idOf = (id: string | null, ...parts: (string | null)[]) => id ?? parts.join("|");

type CouponRecord = Output<typeof coupons.listRecords>["records"][number];
const couponRecord = (row: CouponRecord, payee: string | null): SeenRecord => ({
  id: idOf(row.id, row.operation_time, row.coupon_id, row.customer_id, row.operation_amount),
  at: row.operation_time ?? "",
  payee: payee ?? "",
  amount: row.operation_amount,
  remark: row.remark,
  reference: row.coupon_id ?? "",
  isFailed: row.result === "-1",
});

// Huawei answers unfiltered where it does not know a filter's value, so what was asked for is looked at again here.

async function couponRecords(
  input: Input<typeof coupons.listRecords> & { operation_types: ["1"] | ["2"] },
  payeeOf: (row: CouponRecord) => string | null,
) {
  const rows = await readAll((offset) => readUpstream(coupons.listRecords, { ...input, offset, limit: pageSize }));
  const asked = rows.filter(
    (row) =>
      row.operation_type === input.operation_types[0] &&
      (input.quota_id === undefined || row.quota_id === null || row.quota_id === input.quota_id),
  );
  return distinct(asked.map((row) => couponRecord(row, payeeOf(row))));
}

async function adjustments(input: Input<typeof accounts.listAdjustments>) {
  const rows = await readAll((offset) => readUpstream(accounts.listAdjustments, { ...input, offset, limit: pageSize }));
  const asked = rows.filter(({ operation_type }) => operation_type === input.operation_type);
  return distinct(
    asked.map((row) => ({
      id: idOf(row.trans_id, row.operation_time, row.customer_id, row.amount),
      at: row.operation_time ?? "",
      payee: row.customer_id ?? "",
      amount: row.amount,
      remark: row.memo,
      reference: row.trans_id ?? "",
      isFailed: false,
    })),
  );
}

async function quotaRecords(
  input: Input<typeof resellers.listQuotaRecords>,
  payee: "indirect_partner_id" | "quota_id",
) {
  const rows = await readAll((offset) =>
    readUpstream(resellers.listQuotaRecords, { ...input, offset, limit: pageSize }),
  );
  const asked = rows.filter(
    (row) =>
      row.operation_type === input.operation_type &&
      (input.parent_quota_id === undefined ||
        row.parent_quota_id === null ||
        row.parent_quota_id === input.parent_quota_id),
  );
  return distinct(
    asked.map((row) => ({
      id: idOf(row.id, row.operation_time, row.quota_id, row.indirect_partner_id, row.amount),
      at: row.operation_time ?? "",
      payee: row[payee] ?? "",
      amount: row.amount,
      remark: row.remark,
      reference: row.quota_id ?? "",
      isFailed: row.result === "-1",
    })),
  );
}

const transfer =
  (operation_type: "SOURCE_OPERATION_BEADJUST" | "SOURCE_OPERATION_BERETRIEVE"): Source =>
  (args, [customer_id], window) => {
    const { indirect_partner_id } = args as In<typeof accounts.allocate>;
    return adjustments({ customer_id, operation_type, indirect_partner_id, ...timesOf(window) });
  };
/** In its records a reseller stands where a customer does. */
const resellerTransfer =
  (operation_type: "SOURCE_OPERATION_BEADJUST" | "SOURCE_OPERATION_BERETRIEVE"): Source =>
  (_, [customer_id], window) =>
    adjustments({ customer_id, operation_type, ...timesOf(window) });

/** One payee is asked for alone; of several, everything in the window is read. */
const only = (payees: readonly string[]) => (payees.length === 1 ? payees[0] : undefined);

/** Not sent by the portal, so never asked for; "no record" would be read as "did not happen". */
const notSent: Source = async () => {
  throw new Error("The records of what is paid in a customer's name are not read.");
};

/** Where Huawei writes down each kind of spend; a kind that could not be looked up does not compile. */
const sources: Record<SpendKind, Source> = {
  coupon: (args, payees, window) => {
    const { quota_id, indirect_partner_id } = args as In<typeof coupons.issue>;
    return couponRecords(
      { operation_types: ["1"], quota_id, customer_id: only(payees), indirect_partner_id, ...timesOf(window) },
      (row) => row.customer_id,
    );
  },
  coupon_reclaim: (args, payees, window) => {
    const { indirect_partner_id } = args as In<typeof coupons.reclaim>;
    return couponRecords(
      { operation_types: ["2"], coupon_ids: [...payees], indirect_partner_id, ...timesOf(window) },
      (row) => row.coupon_id,
    );
  },
  allocation: transfer("SOURCE_OPERATION_BEADJUST"),
  account_reclaim: transfer("SOURCE_OPERATION_BERETRIEVE"),
  reseller_allocation: resellerTransfer("SOURCE_OPERATION_BEADJUST"),
  reseller_reclaim: resellerTransfer("SOURCE_OPERATION_BERETRIEVE"),
  quota: (args, payees, window) => {
    const { quota_id } = args as In<typeof resellers.issueQuota>;
    return quotaRecords(
      { operation_type: "10", parent_quota_id: quota_id, indirect_partner_id: only(payees), ...timesOf(window) },
      "indirect_partner_id",
    );
  },
  quota_reclaim: (_, payees, window) =>
    quotaRecords({ operation_type: "11", quota_id: only(payees), ...timesOf(window) }, "quota_id"),
  order_payment: notSent,
  renewal: notSent,
  unsubscription: notSent,
  to_on_demand: notSent,
};

/** What Huawei's records say of some payees of a spend, whole. */
export const readRecords = (
  kind: SpendKind,
  args: unknown,
  payees: readonly string[],
  window: RecordWindow,
): Promise<SeenRecord[]> => sources[kind](args, payees, window);
