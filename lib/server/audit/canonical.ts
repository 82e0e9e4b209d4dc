import "server-only";
import { createHash } from "node:crypto";
import type { AuditDetail, AuditValue } from "@/lib/desk/audit-actions";

/** The format of the hashed text, written into its first byte (docs/decisions/0012). */
export const formatVersion = 1;

/** What stands before the first entry of a chain. */
export const noHash = "0".repeat(64);

/** The parts of an entry that its hash covers. */
export interface HashedEntry {
  account: string;
  seq: number;
  /** UTC with milliseconds: 2026-11-23T16:54:29.123Z. */
  at: string;
  personId: string | null;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  requestId: string | null;
  /** Canonical JSON. */
  detail: string;
}

/** Text as it is kept: one form of every character, and none that PostgreSQL cannot keep. */
export const plainText = (text: string): string =>
  Buffer.from(text).toString().replaceAll("\0", "\uFFFD").normalize("NFC"); // half a surrogate pair is replaced too

function plainValue(value: AuditValue): unknown {
  if (typeof value === "string") return plainText(value);
  if (typeof value === "number") {
    // A fraction would be a float: amounts are decimal text, and counts are whole.
    if (!Number.isSafeInteger(value)) throw new TypeError("numbers in the log are whole; amounts are decimal text");
    return Object.is(value, -0) ? 0 : value;
  }
  return Array.isArray(value) ? value.map(plainValue) : value;
}

/** The one way to write a detail: names in order, no space, whole numbers, NFC. Names that have no value are left out. */
export function canonicalDetail(detail: AuditDetail): string {
  const known = Object.entries(detail).filter((entry): entry is [string, AuditValue] => entry[1] !== undefined);
  const sorted = known.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, plainValue(value)]);
  return JSON.stringify(Object.fromEntries(sorted));
}

/** The canonical text of an entry: a JSON array of its parts in a fixed order, the detail spliced in as it is kept. */
export const entryText = (entry: HashedEntry): string =>
  `[${[
    JSON.stringify(entry.account),
    entry.seq,
    JSON.stringify(entry.at),
    JSON.stringify(entry.personId),
    JSON.stringify(entry.actor),
    JSON.stringify(entry.action),
    JSON.stringify(entry.subjectKind),
    JSON.stringify(entry.subjectId),
    JSON.stringify(entry.requestId),
    entry.detail,
  ].join(",")}]`;

/** SHA-256 over the version byte, the previous hash as 64 hex digits, and the entry's canonical text in UTF-8. */
export const hashEntry = (previousHash: string, text: string): string =>
  createHash("sha256")
    .update(`${String.fromCharCode(formatVersion)}${previousHash}${text}`)
    .digest("hex");
