import { z } from "zod";
import type { Codes } from "./codes";

// Input fields: written strictly, with a rule's name as the message; `issues.ts` turns rule names into sentences.

/** An id of Huawei's: opaque text. */
export const id = (max = 64) => z.string().trim().min(1).max(max);
export const customerId = id(64);

/** Free text that Huawei searches by prefix, middle or suffix; spaces find nothing (mc_00021). */
export const searchText = (max = 64) => z.string().trim().min(1).max(max).regex(/^\S*$/, { error: "no_spaces" });

// Each way of writing an amount wrongly has a sentence of its own: a person who typed 40,00 is not helped by "invalid".
const amountMistakes: readonly (readonly [RegExp, string])[] = [
  [/^$/, "required"],
  [/[\uff0c\uff0e\uff10-\uff19\u3002]/, "amount_full_width"],
  [/,/, "amount_comma"],
  [/^[-\u2212]/, "amount_negative"],
  [/^\d+(\.\d*)?e[-+]?\d+$/i, "amount_exponent"],
  [/^\d+\.\d{3,}$/, "amount_decimals"],
  [/^\d{13,}(\.\d*)?$/, "amount_digits"],
];

/** A positive amount in whole currency units, at most twelve digits and two decimals. */
export const amount = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,2})?$/, {
    error: ({ input }) => amountMistakes.find(([mistake]) => mistake.test(String(input)))?.[1] ?? "amount",
    abort: true,
  })
  .refine((text) => /[1-9]/.test(text), { error: "positive" })
  .meta({ wire: "decimal" });

/** An instant in UTC to the second, as every partner interface wants it. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, { error: "instant", abort: true })
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text.slice(0, 19)), {
    error: "instant",
  });

/** A day; which zone it is a day of is the operation's business. */
export const calendarDay = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, { error: "calendar_day", abort: true })
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), {
    error: "calendar_day",
  });

/** A billing month, Beijing time. */
export const billingMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "month" });

// Huawei skips rows, not pages, whatever the field is called (mc_00021).
export const paging = {
  offset: z.int().min(0).max(40_000_000).optional(),
  limit: z.int().min(1).max(100).optional(),
};

const filterValues = (list: Codes) => Object.keys(list).filter((value) => !list[value]?.answerOnly);

/** A code that travels as a JSON number. */
export const wholeCode = (list: Codes) => z.literal(filterValues(list).map(Number)).meta({ codes: list });
/** Distinct ids of Huawei's. */
export const ids = (most: number, rule: string) =>
  z
    .array(id())
    .min(1)
    .max(most)
    .refine((list) => new Set(list).size === list.length, { error: rule });

/** A code that travels as text. */
export const textCode = <C extends Codes>(list: C) =>
  z.enum(filterValues(list) as (keyof C & string)[]).meta({ codes: list });

// Answer fields: read loosely. Published samples carry numbers as text, text as numbers and nulls everywhere
// (255 samples compared), so each of these takes all of them and gives one type.

type Scalar = string | number | boolean;

/** A field that may be absent: the types of zod's transforms say so less well than they do it. */
type Loose<T> = z.ZodTransform<T | null, Scalar | null | undefined> & { _zod: { optin: "optional" } };

/**
 * A field in one step: an answer can hold a hundred thousand of them, and a union behind an optional costs six. `read`
 * is given what is there and answers undefined when it cannot be read.
 */
const loosely = <T>(expected: "string" | "number" | "boolean", read: (value: Scalar) => T | null | undefined) =>
  z.transform((value: unknown, ctx): T | null => {
    if (value === null || value === undefined) return null;
    const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    const found = isScalar ? read(value) : undefined;
    if (found !== undefined) return found;
    ctx.issues.push({ code: "invalid_type", expected, input: value });
    return null;
  }) as Loose<T>;

/** Text, or null when absent. */
export const text = loosely("string", String);

/** What of a person may be shown to anybody who sees the list: the rest is asked for, permitted and logged. */
export type Personal = "phone" | "email";

/** Text about a person that leaves the server masked; `mask.ts` reads the mark. */
export const personal = (kind: Personal) => text.meta({ personal: kind });

/** A whole number, or null when absent or blank. */
export const whole = loosely("number", (value) => {
  if (typeof value === "number") return value;
  if (typeof value === "boolean" || !/^\s*(-?\d+)?\s*$/.test(value)) return undefined;
  return value.trim() === "" ? null : Number(value);
});

/** An amount as the decimal text Huawei wrote, or null when absent or blank. Never passes through a float. */
export const decimal = loosely("number", (value) => {
  if (typeof value === "boolean" || !/^\s*(-?\d+(\.\d+)?([eE][+-]?\d+)?)?\s*$/.test(String(value))) return undefined;
  return String(value).trim() || null;
});

/** A value of an enumeration, as text: Huawei sends 2, "2" and, in time, values that no page lists. */
export const code = (list: Codes) => text.meta({ codes: list });

/** A flag, or null when absent; `"true"`, `1` and `"1"` are yes. */
export const flag = loosely("boolean", (value) => /^(true|1)$/i.test(String(value)));

/** A list of rows; null and absent mean none. Unknown fields of a row are kept. */
export const rows = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.looseObject(shape))
    .nullish()
    .transform((list) => list ?? []);

/** A nested object, or null. */
export const part = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject(shape)
    .nullish()
    .transform((value) => value ?? null);

/** The body of a successful answer; unknown fields are kept. */
export const answer = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape);
