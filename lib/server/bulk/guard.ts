import "server-only";
import type { Evidence } from "@/lib/db/schema";
import { compareAmounts } from "@/lib/money";
import { type FieldProblem, Problem } from "@/lib/problem";
import { quotaRules } from "../spend/check-issue";
import { readHeld } from "./facts";
import type { Group } from "./groups";
import { inputOf, sumOf } from "./groups";
import type { Run } from "./runs";

/** What the giver holds is read anew after this long, once for all calls that are about to leave. */
const freshMs = 3_000;

type Held = Awaited<ReturnType<typeof readHeld>>;

/**
 * The rules that a group meets right before it is sent. The dry run judged every row; what can change in between is what
 * the giver holds, so that is read again every few seconds instead of before each of thousands of calls. Between two reads
 * Huawei's own refusal is the last word, as it always is.
 */
export function createGuard(run: Run): (group: Group) => Promise<Evidence["balances"]> {
  let reading: { at: number; held: Promise<Held> } | null = null;
  const read = (oldest: number): Promise<Held> => {
    if (!reading || reading.at < oldest) {
      const held = readHeld(run.kind, run.settings);
      const own = { at: Date.now(), held };
      reading = own;
      held.catch(() => {
        if (reading === own) reading = null;
      });
    }
    return reading.held;
  };
  const problemsOf = (group: Group, held: Held): FieldProblem[] => {
    if (run.kind === "coupon") {
      if (!held.quota) return [{ field: "quota_id", rule: "quota_missing", values: {} }];
      return quotaRules(inputOf(run, group), held.quota, `${new Date().toISOString().slice(0, 19)}Z`);
    }
    if (held.held === null || compareAmounts(sumOf(group), held.held) <= 0) return [];
    return [{ field: "amount", rule: "allocatable_short", values: { held: held.held } }];
  };
  const balancesOf = ({ quota, held }: Held): Evidence["balances"] =>
    run.kind === "coupon" ? { quota: quota?.balance ?? null } : { allocatable: held };
  return async (group) => {
    if (run.kind === "reclaim") return {};
    const before = await read(Date.now() - freshMs);
    if (problemsOf(group, before).length === 0) return balancesOf(before);
    // What was read may be older than money that came back since.
    const now = await read(Date.now());
    const fields = problemsOf(group, now);
    if (fields.length > 0) throw new Problem("bad_input", { message: "rules broken before sending", fields });
    return balancesOf(now);
  };
}
