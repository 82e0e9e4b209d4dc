import "server-only";
import { isSafeNumber, parse } from "lossless-json";

/** A number that a float would change, or that is written with a fraction, could stand in a text that matches. */
const mayLose = /\d[.eE]|\d{16}/;

/** Such a number where JSON has its values. Inside of a text it can look the same. */
const losing = /(^|[:[,\s])(-?(?:0|[1-9]\d*)(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)|-?[1-9]\d{15,})(?=[\s,}\]]|$)/g;

const isKept = (digits: string) => /^-?\d+$/.test(digits) && isSafeNumber(digits);

/**
 * Reads JSON without losing digits: whole numbers come as numbers, decimals and large numbers as their text. Those are
 * put between quotes and the built-in parser does the rest, ten times as fast as a parser of our own. Where quotes went
 * into the middle of a text, that text ends before a digit: no JSON at all, and the careful parser reads it instead.
 * Throws SyntaxError on anything that is not JSON.
 */
export function parseLossless(text: string): unknown {
  if (!mayLose.test(text)) return JSON.parse(text);
  try {
    return JSON.parse(text.replace(losing, (whole, lead, digits) => (isKept(digits) ? whole : `${lead}"${digits}"`)));
  } catch {
    return parse(text, null, (digits) => (isKept(digits) ? Number(digits) : digits));
  }
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
