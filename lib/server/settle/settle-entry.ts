import "server-only";
import type { SpendKind } from "@/lib/api/operation";
import type { EntryState } from "@/lib/db/schema";
import { environment } from "../environment";
import { type Entry, readEntry } from "../spend/ledger";
import { readRecords } from "../spend/records";
import { listClaimed, listRivals } from "./find-rivals";
import { explainRivals } from "./rivals";
import { clockDoubtOf, isLagOver, lagEndOf, sentAtOf } from "./settlement-of";
import { judge, type Span, type Verdict } from "./verdict";
import { closeAbandoned, writeVerdicts } from "./write";

/** After this long a call has ended one way or the other: the longest wait for an answer is a minute. */
const longestCallMs = 120_000;

/** How far from the sending a spend's record can be dated. */
function recordSpan(entry: Entry): Span {
  const before = environment().SETTLE_LOOK_BACK_SECONDS * 1000;
  return { before, after: before + longestCallMs + clockDoubtOf(entry) };
}

/**
 * Asks Huawei's records what became of an entry and writes what they tell; the state that it has then. Only reads leave the house. Throws what a
 * read throws, and `EntryMoved` when somebody else was faster; the entry is then as it was.
 */
export async function settleEntry(entry: Entry): Promise<EntryState> {
  if (entry.state === "intended") return closeAbandoned(entry);
  const { lines } = await readEntry(entry.account, entry.id);
  const open = lines.filter(({ state }) => state === "sent" || state === "unknown");
  if (open.length === 0) return writeVerdicts(entry.id, new Map());
  const [kind, payees, span] = [entry.kind as SpendKind, open.map(({ payee }) => payee), recordSpan(entry)];
  const [sentAt, reach] = [sentAtOf(entry), span.before + span.after];
  // Taken before the records are read: what came after would say nothing of what they held.
  const isOver = isLagOver(entry);
  const records = await readRecords(kind, entry.payload, payees, {
    from: new Date(sentAt - reach),
    // Later than that a record is nobody's proof, but a reason not to say that nothing happened.
    until: new Date(lagEndOf(entry) + span.after),
  });
  const [claimed, rivals] = await Promise.all([listClaimed(entry, records), listRivals(entry, payees, sentAt, reach)]);
  const verdicts = new Map(
    open.map(({ position, payee, amount }): [number, Verdict] => {
      const before = new Set(entry.evidence?.recordIds ?? []);
      const { left, theirs } = explainRivals(rivals, { payee, amount, sentAt }, records, before);
      const seen = new Set([...before, ...theirs]);
      const question = {
        kind,
        payee,
        amount,
        marker: entry.marker,
        sentAt,
        seen,
        claimed,
        rivals: left,
        isLagOver: isOver,
      };
      return [position, judge(question, records, span)];
    }),
  );
  return writeVerdicts(entry.id, verdicts);
}
