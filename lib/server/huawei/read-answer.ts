import "server-only";
import { findFailure, type VendorFailure } from "@/lib/api/failure";
import type { Operation } from "@/lib/api/operation";
import { Problem, type ProblemCode } from "@/lib/problem";
import type { Answered, Lost } from "./send";

const digitsOf = (code: string) => code.split(".").at(-1) ?? "";

/** CBC.0156, and CBC.0150 when its words speak of the website: the customer or interface belongs to the other one. */
const isOtherSite = ({ code, message }: VendorFailure) =>
  digitsOf(code) === "0156" || (code === "CBC.0150" && /website/i.test(message));

/** The problem that a refusal with this status and vendor code is. */
function codeOf(status: number, failure: VendorFailure | null): ProblemCode {
  if (status === 429) return "busy";
  if (status === 401) return "credentials_refused";
  if (failure && isOtherSite(failure)) return "not_on_this_site";
  // Some operations answer 500 to a parameter that is wrong.
  if (failure && digitsOf(failure.code) === "0100") return "refused_by_huawei";
  if (status === 504) return "upstream_slow";
  if (status >= 500) return "upstream_away";
  return failure ? "refused_by_huawei" : "unreadable_answer";
}

/** What an answer refuses with, or null when it is a success: HTTP 200 with an error code is a refusal as well. */
export function refusalOf(operation: Pick<Operation, "id">, answer: Answered): Problem | null {
  const found = findFailure(answer.body);
  if (answer.status < 300 && !found) return null;
  const vendor = found && { ...found, requestId: answer.requestId ?? found.requestId };
  const message = `${operation.id}: HTTP ${answer.status}${vendor ? ` ${vendor.code}` : ""}`;
  return new Problem(codeOf(answer.status, found), { message, ...(vendor && { vendor }) });
}

/** The value of a successful answer, by the declared schema. An answer without a body is an empty object. */
export function parseValue(operation: Pick<Operation, "id" | "out">, body: unknown): unknown {
  const result = operation.out.safeParse(body ?? {});
  if (result.success) return result.data;
  const paths = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join(".")} (${issue.code})`);
  throw new Problem("unreadable_answer", {
    message: `${operation.id}: the answer breaks the schema at ${paths.join(", ")}`,
  });
}

const lostCodes = {
  slow: "upstream_slow",
  unreadable: "unreadable_answer",
  away: "upstream_away",
} as const satisfies Record<Lost["why"], ProblemCode>;

/** The problem of an answer that never came, or could not be read. */
export const lostProblem = (operation: Pick<Operation, "id">, { why, reason }: Lost): Problem =>
  new Problem(lostCodes[why], { message: `${operation.id}: ${reason}` });
