import "server-only";
import { isSafeNumber, parse } from "lossless-json";

/** A number that a float would change, or that is written with a fraction, could stand in a text that matches. */
const mayLose = /\d[.eE]|\d{16}/;

/**
 * Reads JSON without losing digits: whole numbers come as numbers, decimals and large numbers as their text.
 * Most answers without amounts hold no such number at all; one look at the text then allows the built-in parser,
 * which takes a tenth of the time. Throws SyntaxError on anything that is not JSON.
 */
export function parseLossless(text: string): unknown {
  if (!mayLose.test(text)) return JSON.parse(text);
  return parse(text, null, (digits) => (/^-?\d+$/.test(digits) && isSafeNumber(digits) ? Number(digits) : digits));
}

/**
 * Writes JSON in which the named fields of the top level, held as decimal text, leave as numbers with the same digits:
 * `{"face_value":10.00}`. Their texts were checked by the declared schema, so they are written as they are.
 */
export function writeBody(body: Record<string, unknown>, decimals: ReadonlySet<string>): string {
  const fields = Object.entries(body).map(
    ([name, value]) => `${JSON.stringify(name)}:${decimals.has(name) ? String(value) : JSON.stringify(value)}`,
  );
  return `{${fields.join(",")}}`;
}
