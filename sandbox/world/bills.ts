import { createBillRecords, type FeeRecord } from "./bill-records";
import { daysIn, type Month, monthOf, publishedDays, startOf } from "./calendar";
import type { ChargeMode } from "./catalogue";
import type { Consumption } from "./consumption";
import type { Customer, CustomerBook } from "./customers";
import { between } from "./draw";
import { type Fen, permille } from "./money";

export type BillType = "0" | "1" | "2";

export interface BillRow {
  readonly customer: Customer;
  readonly service: number;
  readonly type: BillType;
  readonly mode: ChargeMode;
  readonly amount: Fen;
  /** Of consumption only: what the discounts took off, what is charged but not covered. */
  readonly discount: Fen;
  readonly debt: Fen;
  /** Which tender paid how much; the parts sum to what is covered of the amount. */
  readonly parts: readonly { readonly tender: string; readonly amount: Fen }[];
}

export interface BillFilter {
  readonly month: Month;
  readonly mode: ChargeMode;
  readonly type?: BillType | undefined;
  /** Place in the catalogue; -1 finds nothing. */
  readonly service?: number | undefined;
  readonly customerId?: string | undefined;
}

/** Bills are forgotten after 18 months. */
export const reach = 18;
const mostKept = 240;

/** Rows of bills, computed when they are asked for. An index holds how many rows each customer has, never the rows. */
export function createBills(
  book: CustomerBook,
  consumption: Consumption,
  owes: (customer: Customer) => boolean,
  recordsPerDay: 1 | 24 = 1,
) {
  const { dice, offsets } = consumption;
  const indexes = new Map<string, Int32Array>();
  const consumed = new Map<string, readonly Customer[]>();
  const places = new Map(book.all.map((customer, place) => [customer.id, place]));

  /** The day of a refund or a write-off on a line in a month; 0 when there is none. */
  const eventDay = (line: number, month: Month, type: BillType) => {
    if (consumption.mode(line) !== (type === "1" ? "1" : "3")) return 0;
    if (consumption.firstDay(line, month - 1) === 0 || month > consumption.lastMonth(line)) return 0;
    const drawn = dice(line, type === "1" ? 30 : 31, month);
    return drawn % (type === "1" ? 19 : 151) === 0 ? between(1, 28, drawn >>> 9) : 0;
  };

  /** Calls back for each row of one customer that the filter takes and that `days` days of the month hold. */
  const visit = (place: number, filter: BillFilter, days: number, found: (line: number, type: BillType) => void) => {
    if (book.all[place]?.relation !== "resale") return;
    for (let line = offsets[place] ?? 0; line < (offsets[place + 1] ?? 0); line += 1) {
      if (consumption.mode(line) !== filter.mode) continue;
      if (filter.service !== undefined && consumption.service(line) !== filter.service) continue;
      for (const type of ["0", "1", "2"] as const) {
        if (filter.type !== undefined && filter.type !== type) continue;
        const first = type === "0" ? consumption.firstDay(line, filter.month) : eventDay(line, filter.month, type);
        if (first > 0 && first <= days) found(line, type);
      }
    }
  };

  const count = (place: number, filter: BillFilter, days: number) => {
    let rows = 0;
    visit(place, filter, days, () => {
      rows += 1;
    });
    return rows;
  };

  /** How many rows stand before each customer; kept for the months and filters asked for lately. */
  const indexOf = (filter: BillFilter, days: number): Int32Array =>
    remember(indexes, `${filter.month} ${days} ${filter.mode} ${filter.type ?? ""} ${filter.service ?? ""}`, () => {
      const index = new Int32Array(book.all.length + 1);
      for (let place = 0; place < book.all.length; place += 1)
        index[place + 1] = (index[place] ?? 0) + count(place, filter, days);
      return index;
    });

  const isConsumer = (place: number, month: Month, days: number) => {
    for (let line = offsets[place] ?? 0; line < (offsets[place + 1] ?? 0); line += 1)
      for (const type of ["0", "1", "2"] as const) {
        const first = type === "0" ? consumption.firstDay(line, month) : eventDay(line, month, type);
        if (first > 0 && first <= days) return true;
      }
    return false;
  };

  const rowOf = (customer: Customer, line: number, type: BillType, filter: BillFilter, days: number): BillRow => {
    const { month, mode } = filter;
    const whole = consumption.amount(line, month);
    const service = consumption.service(line);
    if (type !== "0") {
      const amount = -permille(whole, between(80, 700, dice(line, 32, month)));
      return {
        customer,
        service,
        type,
        mode,
        amount,
        discount: 0n,
        debt: 0n,
        parts: [{ tender: "BALANCE_TYPE_DEBIT", amount }],
      };
    }
    const used = BigInt(days - consumption.firstDay(line, month) + 1);
    const amount = mode === "1" ? whole : (whole * used) / BigInt(daysIn(month));
    const discount = permille(amount, (dice(line, 33) % 6) * 50);
    const debt = owes(customer) && mode === "3" ? permille(amount, between(100, 600, dice(line, 34, month))) : 0n;
    return {
      customer,
      service,
      type,
      mode,
      amount,
      discount,
      debt,
      parts: partsOf(amount - debt, dice(line, 35, month)),
    };
  };

  const rowsOf = (place: number, filter: BillFilter, days: number): BillRow[] => {
    const customer = book.all[place];
    const rows: BillRow[] = [];
    if (customer) visit(place, filter, days, (line, type) => rows.push(rowOf(customer, line, type, filter, days)));
    return rows;
  };

  const records = createBillRecords({
    consumption,
    perDay: recordsPerDay,
    eventDay,
    sumOf: (customer, line, type, month) =>
      rowOf(customer, line, type, { month, mode: consumption.mode(line) }, daysIn(month)),
  });
  /** How many days of a month have begun: records come at once. */
  const begunDays = (month: Month, now: number) =>
    within(month, now) ? Math.min(daysIn(month), Math.ceil((now - startOf(month)) / 86_400_000)) : 0;

  const within = (month: Month, now: number) => month <= monthOf(now) && month >= monthOf(now) - reach;

  return {
    /** A page of the month's rows as they were published last, and how many there are. */
    list(filter: BillFilter, offset: number, limit: number, now: number): { count: number; rows: BillRow[] } {
      const days = within(filter.month, now) ? publishedDays(filter.month, now) : 0;
      if (filter.customerId !== undefined) {
        const rows = rowsOf(places.get(filter.customerId) ?? -1, filter, days);
        return { count: rows.length, rows: rows.slice(offset, offset + limit) };
      }
      const index = indexOf(filter, days);
      const total = index[book.all.length] ?? 0;
      const rows: BillRow[] = [];
      let place = placeOf(index, offset);
      const skipped = offset - (index[place] ?? 0);
      for (; place < book.all.length && rows.length < skipped + limit; place += 1)
        if (index[place] !== index[place + 1]) rows.push(...rowsOf(place, filter, days));
      return { count: total, rows: offset >= total ? [] : rows.slice(skipped, skipped + limit) };
    },
    /** A page of the records of one customer's month that pass the test, and how many do; null for a stranger. */
    records(
      { month, customerId }: { month: Month; customerId: string },
      page: { offset: number; limit: number },
      now: number,
      test: ((record: FeeRecord) => boolean) | null,
    ): { count: number; rows: FeeRecord[] } | null {
      const place = places.get(customerId) ?? -1;
      const customer = book.all[place];
      if (!customer) return null;
      const days = begunDays(month, now);
      if (days === 0) return { count: 0, rows: [] };
      return records.list({ place, customer }, { month, days }, page, test);
    },
    timesOf: records.timesOf,
    /** Everybody who consumed in a month, referral customers and those who have left since included; known at once. */
    consumers(month: Month, now: number): readonly Customer[] {
      if (!within(month, now)) return [];
      const days = begunDays(month, now);
      return remember(consumed, `${month} ${days}`, () =>
        book.all.filter((_, place) => isConsumer(place, month, days)),
      );
    },
  };
}

/** The value kept under a key, made when it is not there; the oldest goes when there are too many. */
function remember<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const found = kept.get(key);
  if (found !== undefined) return found;
  const made = make();
  for (const oldest of kept.keys()) if (kept.size >= mostKept) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

/** The customer that the row at an offset belongs to: the last place with no more rows before it than that. */
function placeOf(index: Int32Array, offset: number): number {
  let [low, high] = [0, index.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Splits an amount over the tenders that paid it: mostly cash, sometimes a coupon or a card. */
function partsOf(amount: Fen, dice: number) {
  const shares: [tender: string, share: number][] = [];
  if (dice % 5 === 0) shares.push(["BALANCE_TYPE_COUPON", between(80, 500, dice >>> 6)]);
  if (dice % 13 === 0) shares.push(["BALANCE_TYPE_RCASH_COUPON", between(50, 250, dice >>> 10)]);
  if (dice % 29 === 0) shares.push(["BALANCE_TYPE_STORED_VALUE_CARD", between(20, 150, dice >>> 14)]);
  const parts = shares.map(([tender, share]) => ({ tender, amount: permille(amount, share) }));
  const paid = parts.reduce((sum, part) => sum + part.amount, 0n);
  return [{ tender: "BALANCE_TYPE_DEBIT", amount: amount - paid }, ...parts].filter((part) => part.amount !== 0n);
}

export type Bills = ReturnType<typeof createBills>;
