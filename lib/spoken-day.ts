import type { Reading } from "./typed-amount";
import { readDay } from "./typed-day";

const beijingMinutes = 8 * 60;
// With days ahead preferred, the parser takes "last friday" for the coming one.
const isPast = /\b(last|past|ago|yesterday|previous|before)\b|[上昨前]/i;

/** The parser of a language, fetched when the first word is typed: 13 KB for English, 16 KB for Chinese, packed. */
const parserFor = async (text: string) =>
  /\p{Script=Han}/u.test(text) ? (await import("chrono-node/zh")).hans.casual : (await import("chrono-node/en")).casual;

/** Reads a day in figures or words: `next friday`, `下周五`, `in 3 weeks`. Taken only when the whole text names one day. */
export async function readSpokenDay(typed: string, today: string): Promise<Reading> {
  const written = readDay(typed, today);
  if ("value" in written || written.rule !== "day") return written;
  const text = typed.normalize("NFKC").trim();
  if (isPast.test(text)) return written;
  const parser = await parserFor(text);
  const noon = new Date(`${today}T04:00:00Z`);
  const found = parser.parse(text, { instant: noon, timezone: beijingMinutes }, { forwardDate: true });
  const [only] = found;
  if (!only || found.length > 1 || only.text.length !== text.length || only.end) return written;
  const { start } = only;
  if (start.isCertain("hour") || !(start.isCertain("day") || start.isCertain("weekday"))) return written;
  return readDay(`${start.get("year")}-${start.get("month")}-${start.get("day")}`, today);
}
