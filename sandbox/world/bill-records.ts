import type { BillType } from "./bills";
import { day as dayMs, daysIn, type Month, startOf } from "./calendar";
import type { ChargeMode } from "./catalogue";
import type { Consumption } from "./consumption";
import type { Customer } from "./customers";
import { between } from "./draw";
import type { Fen } from "./money";

/** An amount in hundred-millionths of the currency unit: records keep eight decimals where sums keep two. */
export type Fine = bigint;
const finePerFen = 1_000_000n;

/** What one resource cost on one day, or for the period it was bought for. */
export interface FeeRecord {
  readonly customer: Customer;
  readonly line: number;
  readonly mode: ChargeMode;
  /** bill_detail_type: 1 new, 2 renewal, 4 unsubscribed, 5 used, 23 offset by a savings plan. */
  readonly type: 1 | 2 | 4 | 5 | 23;
  /** Day of the month, and the hour of it where hours are told. */
  readonly day: number;
  readonly hour: number;
  readonly official: Fine;
  readonly discount: Fine;
  readonly due: Fine;
  readonly paid: Readonly<Record<"cash" | "coupon" | "cashCoupon" | "card" | "debt" | "writeOff", Fine>>;
}

/** What the monthly sum says of a line in a month, which the records have to come to. */
export interface LineMonth {
  readonly amount: Fen;
  readonly discount: Fen;
  readonly debt: Fen;
  readonly parts: readonly { readonly tender: string; readonly amount: Fen }[];
}

interface Stretch {
  readonly line: number;
  readonly kind: "order" | "usage" | "refund";
  /** The first day that it charges, and for how many days. */
  readonly first: number;
  readonly count: number;
}

interface Parts {
  /** How many records a day of use makes. */
  readonly perDay: 1 | 24;
  readonly consumption: Consumption;
  /** The sum of a line in a month that is whole. */
  sumOf(customer: Customer, line: number, type: BillType, month: Month): LineMonth;
  eventDay(line: number, month: Month, type: BillType): number;
}

/** Records of resources: laid out without drawing them, so that a page costs no more than its rows. */
export function createBillRecords({ consumption, perDay, sumOf, eventDay }: Parts) {
  const { offsets } = consumption;

  /** What a customer's lines charge in the first `days` days of a month, in the order of the records. */
  function stretches(place: number, month: Month, days: number): Stretch[] {
    const found: Stretch[] = [];
    for (let line = offsets[place] ?? 0; line < (offsets[place + 1] ?? 0); line += 1) {
      const first = consumption.firstDay(line, month);
      if (first > 0 && first <= days)
        if (consumption.mode(line) === "1") found.push({ line, kind: "order", first, count: 1 });
        else found.push({ line, kind: "usage", first, count: (days - first + 1) * perDay });
      const refund = eventDay(line, month, "1");
      if (refund > 0 && refund <= days) found.push({ line, kind: "refund", first: refund, count: 1 });
    }
    return found;
  }

  function recordOf(customer: Customer, { line, kind, first, count }: Stretch, at: number, month: Month): FeeRecord {
    const mode = consumption.mode(line);
    const whole = sumOf(customer, line, kind === "refund" ? "1" : "0", month);
    const used = BigInt(kind === "usage" ? (daysIn(month) - first + 1) * perDay : 1);
    const share = (fen: Fen): Fine => (fen * finePerFen) / used;
    // Less than a tenth of a fen is never charged: it is the rounding between the records and the sums.
    const due = share(whole.amount) + BigInt(consumption.dice(line, 42, month) % 90_000);
    const discount = share(whole.discount);
    const tender = (name: string) =>
      share(whole.parts.reduce((sum, part) => (part.tender === name ? sum + part.amount : sum), 0n));
    const written = kind === "usage" ? eventDay(line, month, "2") : 0;
    const writeOff =
      written > 0 && written <= first + count / perDay - 1 ? share(-sumOf(customer, line, "2", month).amount) : 0n;
    const [coupon, cashCoupon] = [tender("BALANCE_TYPE_COUPON"), tender("BALANCE_TYPE_RCASH_COUPON")];
    const [card, debt] = [tender("BALANCE_TYPE_STORED_VALUE_CARD"), share(whole.debt)];
    return {
      customer,
      line,
      mode,
      type:
        kind === "refund"
          ? 4
          : kind === "order"
            ? consumption.dice(line, 40, month) % 3
              ? 2
              : 1
            : mode === "11"
              ? 23
              : 5,
      day: first + Math.floor(at / perDay),
      hour: at % perDay,
      official: due + discount,
      discount,
      due,
      paid: {
        coupon,
        cashCoupon,
        card,
        debt,
        writeOff,
        cash: due - coupon - cashCoupon - card - debt - writeOff,
      },
    };
  }

  return {
    /** A page of the records of one customer in the first `days` days of a month that pass the test. */
    list(
      { place, customer }: { place: number; customer: Customer },
      { month, days }: { month: Month; days: number },
      { offset, limit }: { offset: number; limit: number },
      test: ((record: FeeRecord) => boolean) | null,
    ): { count: number; rows: FeeRecord[] } {
      const rows: FeeRecord[] = [];
      let count = 0;
      for (const stretch of stretches(place, month, days)) {
        if (test === null && (count + stretch.count <= offset || count >= offset + limit)) {
          count += stretch.count;
          continue;
        }
        for (let at = 0; at < stretch.count; at += 1) {
          const isOnPage = count >= offset && count < offset + limit;
          if (test === null && !isOnPage) count += 1;
          else {
            const record = recordOf(customer, stretch, at, month);
            if (test !== null && !test(record)) continue;
            if (isOnPage) rows.push(record);
            count += 1;
          }
        }
      }
      return { count, rows };
    },
    /** When a record's resource was used, from and until, in milliseconds: a Beijing day or hour, or the moment it was bought. */
    timesOf({ type, day, hour, line }: FeeRecord, month: Month): readonly [from: number, until: number] {
      const start = startOf(month) + (day - 1) * dayMs;
      const span = dayMs / perDay;
      if (type === 5 || type === 23) return [start + hour * span, start + (hour + 1) * span];
      const at = start + between(32_400, 64_800, consumption.dice(line, 41, month)) * 1000;
      return [at, at];
    },
  };
}

export type BillRecords = ReturnType<typeof createBillRecords>;
