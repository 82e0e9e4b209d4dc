import { isProblem } from "@/lib/client/problem-answer";
import type { LineState, Receipt } from "@/lib/desk/answers";

/** Where one coupon of a run stands. `open` was sent and its outcome has not been seen; `stopped` was not sent. */
export type RunState = "waiting" | "sending" | "done" | "refused" | "open";

export interface RunLine {
  state: RunState;
  /** Made before the first send; every later ask carries the same. */
  key?: string;
  receiptId?: string;
  /** Why not, in the person's language. */
  reason?: string;
}

export type RunLines = Readonly<Record<string, RunLine>>;

const ends: Partial<Record<LineState, RunState>> = {
  done: "done",
  settled_done: "done",
  refused: "refused",
  settled_not_applied: "refused",
};

/** What a receipt says of its one coupon. */
export function lineOf(receipt: Receipt, key: string): RunLine {
  const [line] = receipt.lines;
  const state = (line && ends[line.state]) ?? "open";
  const vendor = line?.vendor ?? receipt.vendor;
  return { state, key, receiptId: receipt.id, ...(vendor && { reason: `${vendor.meaning} ${vendor.advice}`.trim() }) };
}

/** What a failure says of a coupon, and whether the run can go on: only a refusal of this one coupon lets it. */
export function lineOfError(error: unknown, key: string): { line: RunLine; canGoOn: boolean } {
  if (!isProblem(error)) return { line: { state: "open", key }, canGoOn: false };
  const { code, title, advice, fields, vendor, entryId } = error.body;
  const receipt = entryId === undefined ? {} : { receiptId: entryId };
  const sentence = fields?.map(({ message }) => message).join(" ") || vendor?.meaning || [title, advice].join(" ");
  // A second person decides each by itself; its request has the key now.
  if (code === "bad_input" || code === "refused_by_huawei" || code === "approval_needed")
    return { line: { state: "refused", reason: sentence, ...receipt }, canGoOn: true };
  // Nobody knows: what was sent is asked for under its key, never sent under another.
  if (code === "offline" || code === "outcome_unknown" || code === "database_away")
    return { line: { state: "open", key, ...receipt, ...(sentence.trim() && { reason: sentence }) }, canGoOn: false };
  return { line: { state: "waiting", reason: sentence }, canGoOn: false };
}

const kept = "coupon-reclaim-run";

/** The keys of a run that was under way when its page was loaded anew; none for other coupons. */
export function readRun(store: Storage, person: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(store.getItem(`${kept}:${person}`) ?? "{}");
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
}

/** Keeps the key of a coupon before it is sent, or forgets it once its outcome is certain. */
export function keepKey(store: Storage, person: string, coupon: string, key: string | null): void {
  const { [coupon]: _, ...others } = readRun(store, person);
  const keys = key === null ? others : { ...others, [coupon]: key };
  try {
    if (Object.keys(keys).length === 0) store.removeItem(`${kept}:${person}`);
    else store.setItem(`${kept}:${person}`, JSON.stringify(keys));
  } catch {
    // Without room a page loaded anew only loses the key; the coupon's own state still refuses a second reclaim.
  }
}
