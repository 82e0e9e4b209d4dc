import type { z } from "zod";
import { fieldProblems } from "@/lib/api/issues";
import type { FieldProblem } from "@/lib/problem";
import type { FieldKind, Typed } from "./field-kind";

export type Kinds = Readonly<Record<string, FieldKind>>;
export type Values = Record<string, Typed>;

const isEmpty = (typed: Typed | undefined) => (typeof typed === "string" ? typed.trim() === "" : !typed?.length);

/** The values of a form in which nothing was typed. */
export const emptyValues = (kinds: Kinds): Values =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kind.empty]));

/** The field of the form that a problem of the wire belongs to: `customer_ids.3` is typed in `customer_ids`. */
export const placeOf = (kinds: Kinds, field: string): string | undefined => {
  const name = field.split(".")[0] ?? "";
  return Object.hasOwn(kinds, name) ? name : undefined;
};

/** What is typed as an operation's input, with every rule that it breaks; what is left empty is left out. */
export function readForm(
  schema: z.ZodObject,
  kinds: Kinds,
  values: Values,
): { input: Record<string, unknown>; problems: FieldProblem[] } {
  const input: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [name, kind] of Object.entries(kinds)) {
    const typed = values[name] ?? kind.empty;
    if (isEmpty(typed)) continue;
    const reading = kind.read(typed);
    if ("wire" in reading) input[name] = reading.wire;
    else problems.push({ field: name, rule: reading.rule, values: reading.values ?? {} });
  }
  const judged = schema.safeParse(input);
  const unread = new Set(problems.map(({ field }) => field));
  for (const problem of judged.success ? [] : fieldProblems(judged.error)) {
    const place = placeOf(kinds, problem.field);
    // What could not be read is not in the input; that it is missing there is no news.
    if (place !== undefined && unread.has(place)) continue;
    problems.push({ ...problem, field: place ?? problem.field });
  }
  return { input, problems };
}

/** The filled part of a form that meets its rules: what a preview can be asked for before all is typed. */
export function readablePart(schema: z.ZodObject, kinds: Kinds, values: Values): Record<string, unknown> {
  const { input, problems } = readForm(schema, kinds, values);
  const broken = new Set(problems.map(({ field }) => field));
  return Object.fromEntries(Object.entries(input).filter(([name]) => !broken.has(name)));
}
