import { readFileSync } from "node:fs";
import { z } from "zod";
import { findFailure } from "@/lib/api/failure";
import { operations } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import { readBody, readQuery } from "@/lib/api/wire";

const sample = z.looseObject({
  operation: z.string(),
  kind: z.enum(["request", "response", "error"]),
  url_or_path: z.string().nullish(),
  body: z.unknown(),
});
type Sample = z.output<typeof sample>;

/** The values that stand in an address where the path of an operation has names. */
function inPath({ path }: Operation, address: string): [string, string][] {
  const parts = address.split("/");
  return path.split("/").flatMap((part, at): [string, string][] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = parts[at];
    return name === undefined || value === undefined ? [] : [[name, decodeURIComponent(value)]];
  });
}

/** A null in a published body is a field without a value: the portal leaves it out. */
const valuesOf = (body: unknown) =>
  Object.fromEntries(Object.entries((body ?? {}) as Record<string, unknown>).filter(([, value]) => value !== null));

function requestInput(operation: Operation, { url_or_path, body }: Sample) {
  const { pathname, searchParams } = new URL(url_or_path ?? "/", "https://huawei.invalid");
  return {
    ...readQuery(operation, [...inPath(operation, pathname), ...searchParams]),
    ...readBody(operation, valuesOf(body)),
  };
}

/** Why the declared schema does not take a sample; null when it does. */
function problemOf(operation: Operation, one: Sample): string | null {
  if (one.kind === "error") return findFailure(one.body) ? null : "no error code found in the body";
  const result =
    one.kind === "request"
      ? operation.in.safeParse(requestInput(operation, one))
      : operation.out.safeParse(one.body ?? {});
  return result.success
    ? null
    : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
}

const file = process.argv[2];
if (!file) {
  process.stderr.write("Usage: npm run -s operations:parse -- FILE\n");
  process.exit(2);
}
const declared = new Map([...operations.values()].map((operation) => [operation.huawei, operation]));
const content: unknown = JSON.parse(readFileSync(file, "utf8"));
const samples = z.array(sample).parse(Array.isArray(content) ? content : (content as { samples: unknown }).samples);
for (const one of samples) {
  const operation = declared.get(one.operation);
  const problem = operation ? problemOf(operation, one) : "the operation is not declared";
  process.stdout.write(
    `${JSON.stringify({ operation: one.operation, kind: one.kind, ok: problem === null, ...(problem && { problem }) })}\n`,
  );
}
