import type { SpendIntent } from "@/lib/client/use-spend";
import type { Typed } from "./field-kind";
import type { Kinds, Values } from "./read-form";

/** What a person had typed, and the spend that was sent with it and not answered yet. */
export interface Draft {
  at: string;
  values: Values;
  intent?: SpendIntent;
}

const prefix = "partner-desk:draft:";
const keepMs = 7 * 24 * 60 * 60 * 1000;

/** Drafts belong to a person and a form: somebody else on the same machine does not meet them. */
export const draftKey = (personId: string, form: string): string => `${prefix}${personId}:${form}`;

const isTyped = (value: unknown, empty: Typed): value is Typed =>
  typeof empty === "string"
    ? typeof value === "string"
    : Array.isArray(value) && value.every((one) => typeof one === "string");

const isIntent = (value: unknown): value is SpendIntent =>
  typeof value === "object" && value !== null && "key" in value && "content" in value;

function parseDraft(text: string | null, kinds: Kinds, now: number): Draft | null {
  const kept = JSON.parse(text ?? "null") as Partial<Draft> | null;
  if (typeof kept?.at !== "string" || !(now - Date.parse(kept.at) < keepMs)) return null;
  const values: Values = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value: unknown = kept.values?.[name];
    values[name] = isTyped(value, kind.empty) ? value : kind.empty;
  }
  return { at: kept.at, values, ...(isIntent(kept.intent) && { intent: kept.intent }) };
}

/** The draft of a form, or null when there is none, it is older than a week, or it cannot be read. */
export function readDraft(storage: Storage, key: string, kinds: Kinds, now = Date.now()): Draft | null {
  try {
    return parseDraft(storage.getItem(key), kinds, now);
  } catch {
    return null;
  }
}

/** Keeps a draft without its secrets. A storage that is full or closed only means that there is no draft. */
export function writeDraft(storage: Storage, key: string, kinds: Kinds, draft: Draft): void {
  const values = Object.fromEntries(
    Object.entries(draft.values).filter(([name]) => kinds[name] && !kinds[name].isSecret),
  );
  try {
    storage.setItem(key, JSON.stringify({ ...draft, values }));
  } catch {
    // Nothing to be done, and nothing to be told: typing goes on.
  }
}

/** Forgets a draft. */
export function removeDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // As above.
  }
}
