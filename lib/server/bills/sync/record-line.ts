import "server-only";
import { type FeeRecord, feeRecordRow } from "@/lib/api/bill-records";
import { beijingDay } from "@/lib/time";

/** A customer's month in the copy of an account. */
export interface UnitKey {
  account: string;
  cycle: string;
  customerId: string;
}

/** A record as the copy keeps it: the named columns in the order of `recordColumns`, null where Huawei wrote nothing. */
export type RecordLine = readonly (string | null)[];

/** A record that broke the schema, with the fields that broke it. */
export interface BrokenRecord {
  place: number;
  raw: string;
  fields: string;
}

/** The columns of `bill_row` in the order in which lines are copied into it. */
export const recordColumns = [
  "account",
  "cycle",
  "customer_id",
  "place",
  "association",
  "service",
  "region",
  "charge_mode",
  "bill_type",
  "used_at",
  "day",
  "trade_id",
  "resource_id",
  "resource_name",
  "official",
  "discount",
  "due",
  "cash",
  "credit",
  "coupon",
  "cash_coupon",
  "card",
  "debt",
  "written_off",
  "more",
] as const;

// These have columns of their own, or are kept once for all records in `bill_name`.
const named = new Set([
  "bill_cycle",
  "customer_id",
  "association_type",
  "service_type_code",
  "service_type_name",
  "region_code",
  "region_name",
  "charging_mode",
  "bill_detail_type",
  "trade_id",
  "resource_id",
  "resource_name",
  "official_amount",
  "official_discount_amount",
  "payment_amount",
  "cash_amount",
  "credit_amount",
  "coupon_amount",
  "flexipurchase_coupon_amount",
  "stored_value_card_amount",
  "debt_amount",
  "writeoff_amount",
]);

function moreOf(record: FeeRecord): string {
  const more: Record<string, string> = {};
  for (const name in record) {
    if (named.has(name)) continue;
    const value = record[name];
    if (value === null || value === undefined || value === "") continue;
    more[name] = typeof value === "object" ? JSON.stringify(value) : String(value);
  }
  return JSON.stringify(more);
}

/** Until when it was used, and the Beijing day of that; a use that ends at midnight belongs to the day that has passed. */
function timesOf(record: FeeRecord): { usedAt: string; day: string } | null {
  const [from = "", until = from] = (record.consume_time || record.trade_time || "").split("|");
  const end = Date.parse(until);
  if (Number.isNaN(end)) return null;
  return { usedAt: new Date(end).toISOString(), day: beijingDay(new Date(from === until ? end : end - 1)) };
}

/** Reads one raw record into the line that is kept of it, or tells what is wrong with it. */
export function readRecord(
  raw: unknown,
  place: number,
  { account, cycle, customerId }: UnitKey,
): { line: RecordLine; record: FeeRecord } | { broken: BrokenRecord } {
  const parsed = feeRecordRow.safeParse(raw);
  const times = parsed.success ? timesOf(parsed.data) : null;
  if (!parsed.success || parsed.data.payment_amount === null || times === null) {
    const fields = parsed.success
      ? [parsed.data.payment_amount === null && "payment_amount", times === null && "consume_time"].filter(Boolean)
      : [...new Set(parsed.error.issues.map(({ path }) => path.join(".") || "record"))];
    return { broken: { place, raw: JSON.stringify(raw), fields: fields.join(", ") } };
  }
  const record = parsed.data;
  const line = [
    account,
    cycle,
    customerId,
    String(place),
    // A record that does not say so is taken for the partner's own business, where it is seen.
    record.association_type || "2",
    record.service_type_code ?? "",
    record.region_code ?? "",
    record.charging_mode ?? "",
    record.bill_detail_type ?? "",
    times.usedAt,
    times.day,
    record.trade_id,
    record.resource_id,
    record.resource_name,
    record.official_amount ?? "0",
    record.official_discount_amount ?? "0",
    record.payment_amount,
    record.cash_amount ?? "0",
    record.credit_amount ?? "0",
    record.coupon_amount ?? "0",
    record.flexipurchase_coupon_amount ?? "0",
    record.stored_value_card_amount ?? "0",
    record.debt_amount ?? "0",
    record.writeoff_amount ?? "0",
    moreOf(record),
  ];
  return { line, record };
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A line in the text format of COPY. PostgreSQL keeps no NUL: it is left out. */
export const copyText = (line: RecordLine): string =>
  `${line
    .map((value) =>
      value === null
        ? "\\N"
        : /[\\\t\n\r\0]/.test(value)
          ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign).replaceAll("\0", "")
          : value,
    )
    .join("\t")}\n`;
