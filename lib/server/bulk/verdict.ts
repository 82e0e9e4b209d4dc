import "server-only";
import { z } from "zod";
import type { RowState } from "@/lib/db/bulk-tables";
import type { Group, KeptEntry, listLines, RowOutcome } from "./groups";

type Line = Awaited<ReturnType<typeof listLines>>[number];

/** What the ledger's word for a spend means for a row; undefined while it is on its way. */
const ends: Readonly<Record<string, RowState>> = {
  done: "done",
  settled_done: "done",
  refused: "refused",
  settled_not_applied: "refused",
  unknown: "unknown",
  needs_a_person: "unknown",
};

/** Whether an entry is still on its way, as far as the ledger knows. */
export const isOpen = ({ state }: KeptEntry) => ends[state] === undefined;

const refusal = z.object({ refusal: z.object({ code: z.string() }) });

/** The problem that refused an entry before anything could be applied; null when Huawei, or nobody, refused it. */
export const refusalCode = ({ state, answer }: KeptEntry): string | null => {
  const kept = refusal.safeParse(answer);
  return state === "refused" && kept.success ? kept.data.refusal.code : null;
};

/**
 * Refusals that say nothing of the row. Each of them is certain not to have been applied: the gateway threw the call away
 * before it reached Huawei (429), no turn was free and nothing left, no connection opened, or another spend to the same
 * customer was under way and the portal sent nothing. Only these are tried again without a person.
 */
const passing: ReadonlySet<string> = new Set([
  "busy",
  "upstream_away",
  "upstream_slow",
  "database_away",
  "credentials_refused",
  "payee_busy",
]);
export const isPassing = (code: string | null): boolean => code !== null && passing.has(code);

/** Written down by a process that died before it sent: closed as it is now, it never can be, so another try is the first. */
export const isUnsent = ({ state, wasSent }: KeptEntry): boolean => state === "settled_not_applied" && !wasSent;

/** Problems that would meet every row alike: the run waits for a person instead of refusing them one by one. */
const general: ReadonlySet<string> = new Set(["not_allowed", "not_on_this_site", "no_session"]);
export const isGeneral = (code: string): boolean => general.has(code);

/** The ends of a group's rows as the ledger has them. */
export function outcomesOf(group: Group, entry: KeptEntry, lines: readonly Line[]): RowOutcome[] {
  const byPayee = new Map(lines.map((line) => [line.payee, line]));
  const code = refusalCode(entry);
  return group.rows.map(({ position, customerId }) => {
    const line = byPayee.get(customerId);
    const said = line?.state ?? entry.state;
    const state = ends[said] ?? "unknown";
    return {
      position,
      state,
      reference: line?.reference ?? null,
      vendorCode: line?.vendorCode ?? (state === "refused" ? entry.vendorCode : null),
      vendorMessage: line?.vendorMessage ?? (state === "refused" ? entry.vendorMessage : null),
      problem: said === "settled_not_applied" ? "not_applied" : state === "refused" && !entry.vendorCode ? code : null,
    };
  });
}

/** The ends of rows that were refused before there was an entry. */
export const refusedBy = (group: Group, problem: string): RowOutcome[] =>
  group.rows.map(({ position }) => ({ position, state: "refused", problem }));

/** The ends of rows of which nobody can say, for now, whether they were applied. */
export const unknownOf = (group: Group): RowOutcome[] =>
  group.rows.map(({ position }) => ({ position, state: "unknown" }));
