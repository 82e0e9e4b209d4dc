import "server-only";
import type { SeenRecord } from "@/lib/db/schema";
import { compareAmounts } from "@/lib/money";

/**
 * Another spend of the kind to the same payee at about the same time, whose record cannot be known by its id: Huawei's
 * answer to an allocation may call it otherwise than its records do.
 */
export interface Rival {
  payee: string;
  amount: string | null;
  reference: string | null;
  /** When it was sent and when it had ended, by Huawei's clock, in milliseconds. */
  from: number;
  until: number;
}

interface Line {
  payee: string;
  amount: string | null;
  sentAt: number;
}

/** Records are dated to the second, and the two clocks agree to a few. */
const tightMs = 10_000;

/**
 * Takes away the rivals whose own record can be pointed at: by its id, or because it is dated within the rival's call and
 * was certainly there before the line's. What is left of them may have left any record that fits the line.
 */
export function explainRivals(
  rivals: readonly Rival[],
  line: Line,
  records: readonly SeenRecord[],
  seen: ReadonlySet<string> = new Set(),
): { left: number; theirs: Set<string> } {
  const theirs = new Set<string>();
  const fits = (amount: string | null) =>
    line.amount === null || (amount !== null && compareAmounts(amount, line.amount) === 0);
  const own = records.filter((one) => one.payee === line.payee && !one.isFailed && fits(one.amount));
  const left = rivals.filter((rival) => {
    if (rival.payee !== line.payee || !fits(rival.amount)) return false;
    const record = own.find(({ id, reference, at }) => {
      if (theirs.has(id)) return false;
      if (reference !== "" && reference === rival.reference) return true;
      const dated = Date.parse(at);
      const isBefore = seen.has(id) || dated < line.sentAt - tightMs;
      return isBefore && dated >= rival.from - tightMs && dated <= rival.until + tightMs;
    });
    if (record) theirs.add(record.id);
    return !record;
  });
  return { left: left.length, theirs };
}
