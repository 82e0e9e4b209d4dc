import "server-only";
import { operations } from "@/lib/api/index";
import type { EntryState } from "@/lib/db/schema";
import type { Settlement } from "@/lib/desk/answers";
import { environment } from "../environment";
import type { Entry } from "../spend/ledger";
import { huawei } from "../upstream";

/** When an entry was sent by Huawei's clock, in milliseconds; when it was written down if it was not. */
export const sentAtOf = ({ huaweiSentAt, sentAt, createdAt }: Entry): number =>
  Date.parse(huaweiSentAt ?? sentAt ?? createdAt);

/** By how much later it may have been sent, in milliseconds. */
export const clockDoubtOf = ({ evidence }: Entry): number => evidence?.clockDoubtMs ?? 0;

/** From when on, by Huawei's clock, no record of an entry can come any more. */
export const lagEndOf = (entry: Entry): number =>
  sentAtOf(entry) + clockDoubtOf(entry) + environment().SETTLE_RECORD_LAG_SECONDS * 1000;

/** Whether no record can come any more, so that what the records do not hold did not happen. */
export const isLagOver = (entry: Entry): boolean => huawei().nowRange().from.getTime() > lagEndOf(entry);

/** Whether a line in this state is a person's to decide: settlement could not tell it, or could not ask in time. */
export const canDecide = (entry: Entry, state: EntryState): boolean =>
  state === "needs_a_person" || (state === "unknown" && isLagOver(entry));

const hasMark = ({ operation: id }: Entry): boolean => {
  const operation = operations.get(id);
  return operation?.effect === "spend" && operation.spend.mark !== undefined;
};

/** What happens next to an entry without an outcome; null when it has one. */
export function settlementOf(entry: Entry): Settlement | null {
  if (!["intended", "sent", "unknown", "needs_a_person"].includes(entry.state)) return null;
  return {
    marker: hasMark(entry) ? entry.marker : null,
    sentAt: entry.sentAt && new Date(entry.sentAt).toISOString(),
    askedAt: entry.askedAt && new Date(entry.askedAt).toISOString(),
    everySeconds: environment().SETTLE_EVERY_SECONDS,
    latestAt: new Date(lagEndOf(entry)).toISOString(),
  };
}
