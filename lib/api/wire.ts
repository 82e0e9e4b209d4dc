import { z } from "zod";
import { oncePer } from "./once";
import type { Operation } from "./operation";

export type Place = "path" | "query" | "body";
type Placed = { path: string; query: [string, string][]; body: Record<string, unknown> | null };

/** Where each input field travels: named in the path, else in the query of GET and DELETE, else in the body. */
export const placesOf = oncePer((operation: Pick<Operation, "method" | "path" | "in">): Record<string, Place> => {
  const rest: Place = operation.method === "GET" || operation.method === "DELETE" ? "query" : "body";
  return Object.fromEntries(
    Object.keys(operation.in.shape).map((name) => [name, operation.path.includes(`{${name}}`) ? "path" : rest]),
  );
});

/**
 * Lays parsed input out on the wire. Absent and null values are left out: an empty query parameter is a filter at
 * Huawei, so none is ever sent. A list in the query becomes repeated keys.
 */
export function placeInput(
  operation: Pick<Operation, "method" | "path" | "in">,
  input: Record<string, unknown>,
): Placed {
  const places = placesOf(operation);
  const placed: Placed = { path: operation.path, query: [], body: null };
  for (const name in input) {
    const value = input[name];
    if (value === undefined || value === null) continue;
    if (places[name] === "path") placed.path = placed.path.replace(`{${name}}`, encodeURIComponent(String(value)));
    else if (places[name] !== "query") placed.body = { ...placed.body, [name]: value };
    else if (Array.isArray(value)) for (const one of value.flat()) placed.query.push([name, String(one)]);
    else placed.query.push([name, String(value)]);
  }
  // A POST without fields still carries an object: Huawei parses the body before it looks for fields.
  if (operation.method === "POST" && placed.body === null) placed.body = {};
  return placed;
}

const inner = (schema: unknown): z.ZodType => {
  let current = schema as z.ZodType;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault || current instanceof z.ZodNullable)
    current = current.unwrap() as z.ZodType;
  return current;
};

const isNumeric = (schema: z.ZodType) =>
  schema instanceof z.ZodNumber || (schema instanceof z.ZodLiteral && typeof [...schema.values][0] === "number");

/** The value of a query text for a field: a number where the field is one and the text reads as one, else the text. */
const fromText = (schema: z.ZodType, text: string) => (isNumeric(schema) && /^-?\d+$/.test(text) ? Number(text) : text);

/** Reads a query string (or path values) into the raw input of an operation; the schema judges it afterwards. */
export function readQuery(
  operation: Pick<Operation, "in">,
  entries: Iterable<[string, string]>,
): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const [name, text] of entries) {
    const schema = inner(operation.in.shape[name] ?? z.string());
    if (schema instanceof z.ZodArray)
      raw[name] = [...((raw[name] as unknown[]) ?? []), fromText(inner(schema.element), text)];
    else raw[name] = fromText(schema, text);
  }
  return raw;
}

/** The fields of an operation whose amounts travel as JSON numbers while the portal holds them as decimal text. */
export const decimalFields = oncePer(
  (operation: Pick<Operation, "in">): ReadonlySet<string> =>
    new Set(
      Object.entries(operation.in.shape).flatMap(([name, schema]) =>
        inner(schema).meta()?.wire === "decimal" ? [name] : [],
      ),
    ),
);

/** What a value of a body says to a field: a code or an amount may come as a number or as text, both are published. */
function fromBody(schema: z.ZodType, value: unknown): unknown {
  if (typeof value === "string") return fromText(schema, value);
  const isText = schema instanceof z.ZodEnum || schema.meta()?.wire === "decimal";
  return isText && typeof value === "number" ? String(value) : value;
}

/** Reads a JSON body into raw input; the schema judges it afterwards. */
export function readBody(operation: Pick<Operation, "in">, body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const schema = operation.in.shape[name];
      return [name, schema ? fromBody(inner(schema), value) : value];
    }),
  );
}
