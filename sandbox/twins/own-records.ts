import type { FeeRecord, Fine } from "../world/bill-records";
import { type Month, monthFrom } from "../world/calendar";
import { projectOf, recordAnswer, recordTest } from "./bill-records";
import { selfOf } from "./customer-scope";
import type { Call } from "./twin";

interface Wish {
  readonly cycle: string;
  readonly filters: Omit<Parameters<typeof recordTest>[0], "bill_cycle" | "customer_id">;
  readonly project: string | undefined;
  /** Whether a member account is asked about; nobody here has one. */
  readonly isMember: boolean;
  readonly resourceType?: string | undefined;
  /** 1 by cycle, 2 by day, 3 record by record. */
  readonly statistic: 1 | 2 | 3;
  readonly offset: number;
  readonly limit: number;
}

type Paid = FeeRecord["paid"];
const tenders = ["cash", "coupon", "cashCoupon", "card", "debt", "writeOff"] as const;

const add = (a: Paid, b: Paid) =>
  Object.fromEntries(tenders.map((name) => [name, a[name] + b[name]])) as Record<keyof Paid, Fine>;

/** Records of one resource and kind put together, by cycle or by day, where they stood first. */
function together(records: readonly FeeRecord[], statistic: 1 | 2): FeeRecord[] {
  const sums = new Map<string, FeeRecord>();
  for (const record of records) {
    const key = [record.line, record.type, statistic === 2 ? record.day : ""].join(" ");
    const sum = sums.get(key);
    if (!sum) sums.set(key, record);
    else
      sums.set(key, {
        ...sum,
        official: sum.official + record.official,
        discount: sum.discount + record.discount,
        due: sum.due + record.due,
        paid: add(sum.paid, record.paid),
      });
  }
  return [...sums.values()];
}

export interface OwnRecord {
  readonly record: FeeRecord;
  readonly row: ReturnType<typeof recordAnswer>;
  /** The Beijing day. */
  readonly date: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

function ownRecord(record: FeeRecord, month: Month, cycle: string, call: Call): OwnRecord {
  const row = recordAnswer(record, month, call);
  const [from, until] = row.consume_time.split("|");
  return { record, row, from, until, date: `${cycle}-${String(record.day).padStart(2, "0")}` };
}

/** A page of the calling customer's records of a month, and how many there are. */
export function ownRecords(wish: Wish, call: Call): { count: number; rows: OwnRecord[] } {
  const customer = selfOf(call);
  const none = { count: 0, rows: [] };
  if (wish.isMember || (wish.project !== undefined && wish.project !== projectOf(customer))) return none;
  const month = monthFrom(wish.cycle);
  const asked = { ...wish.filters, bill_cycle: wish.cycle, customer_id: customer.id };
  const passes = recordTest(asked, call);
  const isOfType = (record: FeeRecord) =>
    wish.resourceType === undefined || recordAnswer(record, month, call).resource_type_code === wish.resourceType;
  const test =
    wish.resourceType === undefined ? passes : (record: FeeRecord) => (passes?.(record) ?? true) && isOfType(record);
  const { statistic, offset, limit } = wish;
  const page = statistic === 3 ? { offset, limit } : { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const found = call.world.bills.records({ month, customerId: customer.id }, page, call.now, test);
  if (!found) return none;
  const write = (record: FeeRecord) => ownRecord(record, month, wish.cycle, call);
  if (statistic === 3) return { count: found.count, rows: found.rows.map(write) };
  const sums = together(found.rows, statistic);
  return { count: sums.length, rows: sums.slice(offset, offset + limit).map(write) };
}
