import "server-only";
import type { BulkField, BulkKind, TypedRow } from "@/lib/bulk/kinds";
import { type ReadRow, readRow } from "@/lib/bulk/read-row";
import type { RunSettings } from "@/lib/db/bulk-tables";
import { compareAmounts, sumAmounts } from "@/lib/money";
import type { FieldProblem } from "@/lib/problem";
import { customerRule, type Quota, quotaRules } from "../spend/check-issue";
import { transferRule } from "../spend/check-transfer";

export interface BookRow {
  customerId: string;
  accountName: string | null;
  associationType: string | null;
  frozen: string | null;
}

/** What is known of the world when a run is judged. */
export interface Facts {
  book: readonly BookRow[];
  /** The quota that coupons are cut from. */
  quota: Quota | null;
  /** What the giver of all rows holds; null where it is not told, or where each row has a giver of its own. */
  held: string | null;
  /** What each customer holds, for a reclaim; null where it is not told. */
  balances: ReadonlyMap<string, string | null>;
  /** Customers with an earlier spend of this kind whose outcome nobody knows. */
  unsettled: ReadonlySet<string>;
  now: string;
  today: string;
}

export interface GivenRow {
  position: number;
  typed: TypedRow;
  isLeftOut: boolean;
}

export interface JudgedRow extends ReadRow {
  position: number;
  isLeftOut: boolean;
  customerId: string | null;
}

const fieldOf: Readonly<Record<string, BulkField>> = {
  face_value: "amount",
  valid_time: "from",
  expire_time: "until",
};

const problem = (field: BulkField, rule: string, values: FieldProblem["values"] = {}): FieldProblem => ({
  field,
  rule,
  values,
});

/** Finds customers by id, or by an account name that is theirs alone. */
function finderIn(book: readonly BookRow[]) {
  const byId = new Map(book.map((row) => [row.customerId, row]));
  const byName = new Map<string, BookRow | null>();
  for (const row of book) if (row.accountName) byName.set(row.accountName, byName.has(row.accountName) ? null : row);
  return (typed: string): BookRow | null | undefined => byId.get(typed) ?? byName.get(typed);
}

function customerProblem(kind: BulkKind, row: BookRow | undefined): FieldProblem[] {
  const rule = customerRule(row);
  if (rule === null) return [];
  const own = kind === "coupon" ? rule : transferRule(kind === "allocation" ? "allocate" : "reclaim", rule);
  return own === null ? [] : [problem("payee", own)];
}

/** What a coupon's row breaks of its quota's rules; what the quota itself breaks is told once, for the run. */
const couponProblems = (row: ReadRow, quota: Quota | null, now: string): FieldProblem[] =>
  quota === null
    ? []
    : quotaRules(
        {
          face_value: row.amount ?? undefined,
          customer_ids: ["one"],
          valid_time: row.from ?? undefined,
          expire_time: row.until ?? undefined,
        },
        quota,
        now,
      ).flatMap((broken) => {
        const field = fieldOf[broken.field];
        return field && broken.rule !== "quota_short" ? [{ ...broken, field }] : [];
      });

/** Keeps what is given so far, and says whether one more amount still fits. */
function createPurse(held: string | null) {
  let given = "0";
  return {
    take(amount: string): { isEnough: boolean; given: string } {
      const next = sumAmounts([given, amount]);
      if (held !== null && compareAmounts(next, held) > 0) return { isEnough: false, given };
      given = next;
      return { isEnough: true, given };
    },
  };
}

/**
 * Reads and judges the rows of a run by the rules of its spend, in the order of the file: a row that finds too little left
 * is a row with a problem, and those after it that still fit can run.
 */
export function judgeRows(kind: BulkKind, settings: RunSettings, rows: readonly GivenRow[], facts: Facts): JudgedRow[] {
  const find = finderIn(facts.book);
  const purse = createPurse(facts.held);
  const customers = new Map<string, ReturnType<typeof createPurse>>();
  const firstRowOf = new Map<string, number>();
  const defaults = kind === "coupon" ? settings : {};
  return rows.map(({ position, typed, isLeftOut }) => {
    const whole: TypedRow = {
      ...typed,
      from: typed.from?.trim() || defaults.from,
      until: typed.until?.trim() || defaults.until,
      memo: typed.memo?.trim() || defaults.memo,
    };
    const read = readRow(kind, whole, facts.today);
    const { problems } = read;
    const found = typed.payee.trim() === "" ? undefined : find(typed.payee.trim());
    if (found === null) problems.push(problem("payee", "payee_ambiguous"));
    else if (typed.payee.trim() !== "") problems.push(...customerProblem(kind, found));
    const customerId = found?.customerId ?? null;
    if (kind === "coupon") problems.push(...couponProblems(read, facts.quota, facts.now));
    if (customerId !== null && facts.unsettled.has(customerId)) problems.push(problem("payee", "payee_unsettled"));
    const judged = { position, isLeftOut, customerId, ...read };
    if (isLeftOut || customerId === null) return judged;
    const first = firstRowOf.get(customerId);
    if (first === undefined) firstRowOf.set(customerId, position);
    else if (!settings.isTwiceMeant) problems.push(problem("payee", "payee_twice", { row: first + 1 }));
    if (problems.length > 0 || read.amount === null) return judged;
    if (kind === "reclaim") {
      const held = facts.balances.get(customerId) ?? null;
      const own = customers.get(customerId) ?? createPurse(held);
      customers.set(customerId, own);
      if (!own.take(read.amount).isEnough) problems.push(problem("amount", "balance_short", { held: held ?? "" }));
      return judged;
    }
    const { isEnough, given } = purse.take(read.amount);
    if (!isEnough) problems.push(problem("amount", "run_short", { held: facts.held ?? "", given }));
    return judged;
  });
}
