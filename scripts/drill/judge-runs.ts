import { eq } from "drizzle-orm";
import { operations } from "@/lib/api/index";
import { ledgerEntry, ledgerLine } from "@/lib/db/schema";
import { toCents } from "@/lib/money";
import type { Drill } from "./desk";
import type { Ran } from "./run-wave";

/** What became of some runs, against the sandbox's journal. */
export interface Tally {
  runs: number;
  killed: number;
  /** Steps that a process did not come to, because settlement had closed its entry for its age. */
  missed: number;
  applied: number;
  done: number;
  settledDone: number;
  notApplied: number;
  refused: number;
  unwritten: number;
  person: number;
  open: number;
  double: number;
  lost: number;
  phantom: number;
  slowestSeconds: number;
  /** A sentence for each payee of whom something went wrong. */
  wrong: string[];
}

const empty = (): Tally => ({
  ...{ runs: 0, killed: 0, missed: 0, applied: 0, done: 0, settledDone: 0, notApplied: 0, refused: 0 },
  ...{ unwritten: 0, person: 0, open: 0, double: 0, lost: 0, phantom: 0, slowestSeconds: 0 },
  wrong: [],
});

interface Journalled {
  operation: string;
  input: Record<string, unknown>;
  results: { code?: string }[];
}

const onceOnly = new Set(["coupons.reclaim", "resellers.reclaimQuotas"]);
const groupOf = (operation: string, payee: string, amount: string | null) =>
  `${operation} ${payee} ${onceOnly.has(operation) || amount === null ? "whole" : toCents(amount)}`;

/** The keys that a run spends under: a twin has one more before. */
const keysOf = ({ key, fault }: Ran) => [key, ...(fault?.startsWith("twin") ? [`${key}-first`] : [])];

/** How often Huawei applied what, by operation, payee and amount, from a place in the journal on. */
async function countApplied(drill: Drill, from: number): Promise<Map<string, number>> {
  const journal = ((await drill.sandbox.control("journal")) as Journalled[]).slice(from);
  const byName = new Map([...operations.values()].map((operation) => [operation.huawei, operation]));
  const counts = new Map<string, number>();
  for (const { operation: huawei, input, results } of journal) {
    const operation = byName.get(huawei);
    if (operation?.effect !== "spend") continue;
    operation.spend.lines(input).forEach(({ payee, amount }, at) => {
      if (results[at]?.code) return;
      const group = groupOf(operation.id, payee, amount);
      counts.set(group, (counts.get(group) ?? 0) + 1);
    });
  }
  return counts;
}

async function readLedger({ database }: Drill) {
  const rows = await database
    .select({ entry: ledgerEntry, line: ledgerLine })
    .from(ledgerEntry)
    .innerJoin(ledgerLine, eq(ledgerLine.entryId, ledgerEntry.id));
  return new Map(rows.map(({ entry, line }) => [entry.key, { entry, state: line.state }]));
}

type Kept = NonNullable<ReturnType<Awaited<ReturnType<typeof readLedger>>["get"]>>;

/** Seconds from when a record could be seen to when its spend was settled. */
function secondsToSettle({ lagSeconds, appearedAt }: Ran, { entry }: Kept): number {
  if (entry.closedAt === null || entry.sentAt === null) return 0;
  const seen = appearedAt ?? Date.parse(entry.sentAt) + lagSeconds * 1000;
  return Math.max(0, (Date.parse(entry.closedAt) - seen) / 1000);
}

function addRun(tally: Tally, run: Ran, kept: Kept | undefined): void {
  tally.runs += 1;
  if (run.step) tally[run.died ? "killed" : "missed"] += 1;
  if (!kept) tally.unwritten += 1;
  else if (kept.state === "done") tally.done += 1;
  else if (kept.state === "refused") tally.refused += 1;
  else if (kept.state === "settled_not_applied") tally.notApplied += 1;
  else if (kept.state === "needs_a_person") tally.person += 1;
  else if (kept.state === "settled_done") {
    tally.settledDone += 1;
    tally.slowestSeconds = Math.max(tally.slowestSeconds, secondsToSettle(run, kept));
  } else tally.open += 1;
}

/**
 * Counts what became of the runs, by whatever `by` names them. Runs of one operation, payee and amount are looked at
 * together: Huawei may have applied no more of them than were sent, no fewer than the ledger calls done, and no more than
 * it calls done or leaves to a person.
 */
export async function tallyRuns(
  drill: Drill,
  ran: readonly Ran[],
  journalFrom: number,
  by: (run: Ran) => string,
): Promise<Map<string, Tally>> {
  const [applied, ledger] = await Promise.all([countApplied(drill, journalFrom), readLedger(drill)]);
  const tallies = new Map<string, Tally>();
  const groups = new Map<string, { name: string; keys: string[] }>();
  for (const run of ran) {
    const name = by(run);
    const tally = tallies.get(name) ?? empty();
    tallies.set(name, tally);
    addRun(tally, run, ledger.get(run.key));
    const group = groupOf(run.operation, run.payee, run.amount);
    const known = groups.get(group) ?? { name, keys: [] };
    known.keys.push(...keysOf(run));
    groups.set(group, known);
  }
  for (const [group, { name, keys }] of groups) {
    const tally = tallies.get(name) ?? empty();
    const kept = keys.flatMap((key) => ledger.get(key) ?? []);
    const count = (...states: string[]) => kept.filter(({ state }) => states.includes(state)).length;
    const [times, sent] = [applied.get(group) ?? 0, kept.filter(({ entry }) => entry.sentAt !== null).length];
    const [sure, maybe] = [count("done", "settled_done"), count("needs_a_person", "unknown", "sent", "intended")];
    tally.applied += times;
    const [double, lost, phantom] = [times - sent, times - sure - maybe, sure - times].map((n) => Math.max(0, n));
    tally.double += double ?? 0;
    tally.lost += lost ?? 0;
    tally.phantom += phantom ?? 0;
    if (double || lost || phantom) tally.wrong.push(describeGroup(group, times, kept));
  }
  return tallies;
}

const describeGroup = (group: string, times: number, kept: readonly Kept[]) =>
  `${group}: applied ${times} times; ${kept
    .map(({ state, entry }) => `${entry.key} ${state}, sent ${entry.huaweiSentAt}, closed ${entry.closedAt}`)
    .join("; ")}`;

/** How many applications the ledger does not know of yet. */
export async function countUnfound(drill: Drill, ran: readonly Ran[], journalFrom: number): Promise<number> {
  const [applied, ledger] = await Promise.all([countApplied(drill, journalFrom), readLedger(drill)]);
  const found = new Map<string, number>();
  for (const { operation, payee, amount, keys } of ran.map((run) => ({ ...run, keys: keysOf(run) }))) {
    const group = groupOf(operation, payee, amount);
    const ends = keys.filter((key) =>
      ["done", "settled_done", "needs_a_person"].includes(ledger.get(key)?.state ?? ""),
    );
    found.set(group, (found.get(group) ?? 0) + ends.length);
  }
  return [...applied].reduce((sum, [group, times]) => sum + Math.max(0, times - (found.get(group) ?? 0)), 0);
}

/** Everything together. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sum = empty();
  for (const { wrong, ...tally } of tallies) {
    sum.wrong.push(...wrong);
    for (const name of Object.keys(tally) as (keyof typeof tally)[])
      sum[name] = name === "slowestSeconds" ? Math.max(sum[name], tally[name]) : sum[name] + tally[name];
  }
  return sum;
}

/** What is wrong with a drill, a sentence each. */
export function findFaults(sum: Tally, leastKilled: number): string[] {
  const wrong = [
    [sum.double > 0, `${sum.double} applied twice`],
    [sum.lost > 0, `${sum.lost} applied and not known of`],
    [sum.phantom > 0, `${sum.phantom} called done and not applied`],
    [sum.open > 0, `${sum.open} neither final nor a person's`],
    [sum.slowestSeconds > 60, `${sum.slowestSeconds.toFixed(1)} s from record to settlement`],
    [sum.killed < leastKilled, `only ${sum.killed} processes were killed, not ${leastKilled}`],
  ] as const;
  return wrong.flatMap(([isWrong, sentence]) => (isWrong ? [sentence] : []));
}
