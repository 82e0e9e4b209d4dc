import "server-only";
import type { SpendKind } from "@/lib/api/operation";
import type { SeenRecord } from "@/lib/db/schema";
import { compareAmounts } from "@/lib/money";

/** Everything that is known of a line whose outcome is asked for. */
export interface Question {
  kind: SpendKind;
  payee: string;
  /** Null where Huawei takes the whole remainder. */
  amount: string | null;
  marker: string;
  /** By Huawei's clock, in milliseconds. */
  sentAt: number;
  /** Records that were there before the sending. */
  seen: ReadonlySet<string>;
  /** What other spends of the kind are already proven by: coupon, quota and transfer ids. */
  claimed: ReadonlySet<string>;
  /** Other spends of the kind to the same payee, for the same amount and at about the same time, that no record is known of. */
  rivals: number;
  /** Whether so much time has passed since the sending, before the records were read, that no record can still come. */
  isLagOver: boolean;
}

/** How far a record may be dated before the sending and after it, in milliseconds. */
export interface Span {
  before: number;
  after: number;
}

export type Verdict =
  | { is: "applied"; record: SeenRecord }
  | { is: "not_applied" }
  | { is: "not_yet" }
  | { is: "ambiguous"; records: SeenRecord[] };

/** Kinds of which Huawei gives the caller's own text back in its records, at times. */
const marked: ReadonlySet<SpendKind> = new Set(["coupon", "quota_reclaim"]);
/** A coupon and a quota are emptied once, so a second record of it is about somebody else's doing. */
const onceOnly: ReadonlySet<SpendKind> = new Set(["coupon_reclaim", "quota_reclaim"]);

const anyMarker = /PD-[0-9a-f]{8}-[0-9a-f]{4}/;

const isSameAmount = (a: string | null, b: string | null) => a === null || (b !== null && compareAmounts(a, b) === 0);

/** A record without a readable time cannot be left out for it. */
const isTooEarly = ({ at }: SeenRecord, sentAt: number, { before }: Span) => Date.parse(at) < sentAt - before;
const isTooLate = ({ at }: SeenRecord, sentAt: number, { after }: Span) => Date.parse(at) > sentAt + after;

/**
 * What Huawei's records say of one line. A record with its marker is proof. Without one, a record counts when payee,
 * amount and time fit, it was not there before and no other spend is proven by it; then there must be exactly one more
 * than other spends could have left. Everything in doubt waits as long as records can still come, and is a person's after;
 * so is a record that fits and is dated too late: clocks can be wrong, and "not applied" makes people pay again.
 */
export function judge(question: Question, records: readonly SeenRecord[], span: Span): Verdict {
  const { kind, payee, amount, marker, seen, claimed, isLagOver } = question;
  const { sentAt } = question;
  const known = records.filter((record) => record.payee === payee && !isTooEarly(record, sentAt, span));
  const own = known.filter((record) => !isTooLate(record, sentAt, span));
  const proven = marked.has(kind) ? own.filter(({ remark }) => remark?.includes(marker)) : [];
  const [first, ...more] = proven.filter(({ isFailed }) => !isFailed);
  if (first && isSameAmount(amount, first.amount) && more.length === 0) return { is: "applied", record: first };
  if (first) return { is: "ambiguous", records: proven };
  // Huawei wrote down that this very request failed.
  if (proven.length > 0) return { is: "not_applied" };

  const fits = (record: SeenRecord) =>
    !record.isFailed &&
    isSameAmount(amount, record.amount) &&
    !seen.has(record.id) &&
    !(marked.has(kind) && anyMarker.test(record.remark ?? "")) &&
    (onceOnly.has(kind) || !claimed.has(record.reference));
  const fitting = own.filter(fits);
  const late = known.filter((record) => isTooLate(record, sentAt, span) && fits(record));
  if (fitting.length === 0 && late.length > 0 && isLagOver) return { is: "ambiguous", records: late };
  return count(fitting, question.rivals, isLagOver);
}

/** Decides by how many records fit, where so many other spends may have left one of them each. */
function count(fitting: SeenRecord[], rivals: number, isLagOver: boolean): Verdict {
  if (fitting.length === 0) return { is: isLagOver ? "not_applied" : "not_yet" };
  if (fitting.length <= rivals) return isLagOver ? { is: "ambiguous", records: fitting } : { is: "not_yet" };
  const [last, beforeLast] = fitting.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  // Spends of a kind to a payee follow one another, so the last is the record of the last, if the times tell them apart.
  const isLast = last && (!beforeLast || Date.parse(last.at) > Date.parse(beforeLast.at));
  return fitting.length === rivals + 1 && isLast
    ? { is: "applied", record: last }
    : { is: "ambiguous", records: fitting };
}
