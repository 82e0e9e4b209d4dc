import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Limits, type RuleKind, ruleKinds } from "@/lib/approval/rules";
import { approvalRule } from "@/lib/db/approval-tables";
import type { ApprovalRules } from "@/lib/desk/approval-answers";
import { compareAmounts } from "@/lib/money";
import { beijingDay, beijingDayStart } from "@/lib/time";
import type { Actor } from "../actor";
import { writeAudit } from "../audit/write";
import { database } from "../database";
import type { Transaction } from "../spend/transitions";
import { configuration } from "../upstream";

type Reader = Pick<Transaction, "select">;

/** A partner account keeps one currency, its site's; limits and sums are in it. */
export const accountCurrency = (): string => (configuration().site === "intl" ? "USD" : "CNY");

/** The limits of an account. */
export async function readLimits(account: string, reader: Reader = database()): Promise<Limits> {
  const rows = await reader
    .select({ kind: approvalRule.kind, amount: approvalRule.amount })
    .from(approvalRule)
    .where(eq(approvalRule.account, account));
  return Object.fromEntries(rows.map(({ kind, amount }) => [kind, amount]));
}

/** The limits as a person reads and writes them. */
export async function readRules(account: string): Promise<ApprovalRules> {
  const { entry = null, run = null, day = null } = await readLimits(account);
  return { entry, run, day, currency: accountCurrency() };
}

/** Sets the limits; each that changes is written down with what it was before. */
export async function saveRules(
  wish: Readonly<Record<RuleKind, string | null>>,
  { account, actor }: { account: string; actor: Actor },
): Promise<ApprovalRules> {
  await database().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rules ${account}`}, 0))`);
    const before = await readLimits(account, tx);
    const isChanged = (kind: RuleKind) => {
      const [old, wanted] = [before[kind] ?? null, wish[kind]];
      return old === null || wanted === null ? old !== wanted : compareAmounts(old, wanted) !== 0;
    };
    const changed = ruleKinds.filter(isChanged);
    for (const kind of changed) {
      const amount = wish[kind];
      if (amount === null)
        await tx.delete(approvalRule).where(and(eq(approvalRule.account, account), eq(approvalRule.kind, kind)));
      else {
        const set = { amount, personId: actor.personId, updatedAt: new Date().toISOString() };
        await tx
          .insert(approvalRule)
          .values({ account, kind, ...set })
          .onConflictDoUpdate({ target: [approvalRule.account, approvalRule.kind], set });
      }
    }
    for (const kind of changed)
      await writeAudit(tx, {
        account,
        actor,
        action: wish[kind] === null ? "rule.removed" : "rule.saved",
        subject: { kind: "rule", id: kind },
        detail: { rule: kind, before: before[kind] ?? null, after: wish[kind], currency: accountCurrency() },
      });
  });
  return readRules(account);
}

/**
 * What a person has spent since midnight in Beijing, with what their runs have yet to send. Holds the person's other
 * spends up until the transaction ends, so that two of them cannot both be the last within the limit.
 */
export async function sumOfDay(tx: Transaction, account: string, personId: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`day ${account} ${personId}`}, 0))`);
  const from = beijingDayStart(beijingDay(new Date()));
  const [row] = await tx.execute<{ sum: string }>(sql`
    select (
      coalesce((
        select sum(line.amount) from ledger_entry as entry join ledger_line as line on line.entry_id = entry.id
        where entry.account = ${account} and entry.person_id = ${personId}::uuid and entry.created_at >= ${from}
          and line.state not in ('refused', 'settled_not_applied')), 0)
      + coalesce((
        select sum(kept.amount) from bulk_run as run join bulk_row as kept on kept.run_id = run.id
        where run.account = ${account} and run.person_id = ${personId}::uuid and run.state in ('running', 'paused')
          and kept.state = 'waiting' and kept.group_number is not null and not kept.is_left_out), 0)
    )::text as sum`);
  return row?.sum ?? "0";
}
