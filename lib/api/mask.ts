import { z } from "zod";
import type { Personal } from "./fields";
import { oncePer } from "./once";
import type { Operation } from "./operation";

/** Where a personal field stands in an answer: the names on the way to it, `*` for every row of a list. */
export interface PersonalField {
  path: readonly string[];
  kind: Personal;
}

function findPersonal(schema: unknown, path: readonly string[]): PersonalField[] {
  const kind = (schema as z.ZodType).meta()?.personal as Personal | undefined;
  if (kind) return [{ path, kind }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) => findPersonal(field, [...path, name]));
  if (schema instanceof z.ZodArray) return findPersonal(schema.element, [...path, "*"]);
  if (schema instanceof z.ZodPipe) return findPersonal(schema.in, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return findPersonal(schema.unwrap(), path);
  return [];
}

/** The personal fields that an operation's answer declares. */
export const personalFields = oncePer((operation: Pick<Operation, "out">) => findPersonal(operation.out, []));

/**
 * A personal text with what identifies hidden: `138****5678`, `w***@example.com`. Never more than half of it stays, and
 * at least three characters go.
 */
export function maskText(kind: Personal, value: string): string {
  const at = value.lastIndexOf("@");
  if (kind === "email" && at > 0) return `${value.slice(0, 1)}***${value.slice(at)}`;
  if (value.length < 7) return "***";
  const [head, tail] = value.length >= 11 ? [3, 4] : [1, 2];
  return `${value.slice(0, head)}****${value.slice(-tail)}`;
}

function maskAt(value: unknown, [name, ...rest]: readonly string[], kind: Personal): unknown {
  if (value === null || value === undefined) return value;
  if (name === undefined) return maskText(kind, String(value));
  if (name === "*") return Array.isArray(value) ? value.map((row) => maskAt(row, rest, kind)) : value;
  const record = value as Record<string, unknown>;
  return { ...record, [name]: maskAt(record[name], rest, kind) };
}

/** An answer as it may leave the server: every field that its declaration calls personal is masked. */
export const maskAnswer = (operation: Pick<Operation, "out">, value: unknown): unknown =>
  personalFields(operation).reduce((answer, { path, kind }) => maskAt(answer, path, kind), value);
