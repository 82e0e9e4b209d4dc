import "server-only";
import { randomUUID } from "node:crypto";
import type { ProblemBody } from "@/lib/client/problem-answer";
import { Problem } from "@/lib/problem";
import { currentLanguage, type Language } from "./language";
import { log } from "./log";
import { withRequestId } from "./request-id";
import { explainFailure, fieldSentences, problemTexts } from "./sentences";
import { toProblem } from "./to-problem";

/** The body of a problem for a person: texts in their language, never the message meant for the log. */
export function problemBody(problem: Problem, requestId: string, language: Language): ProblemBody {
  const { fields, vendor, entryId, approvalId } = problem;
  return {
    code: problem.code,
    status: problem.status,
    ...problemTexts(problem.code, language),
    requestId,
    ...(fields.length > 0 && { fields: fieldSentences(fields, language) }),
    ...(vendor && { vendor: { ...explainFailure(vendor, language), requestId: vendor.requestId } }),
    ...(entryId && { entryId }),
    ...(approvalId && { approvalId }),
  };
}

/** Its length is told beforehand, so that it leaves in one piece. */
function json(value: unknown, status: number, headers: Record<string, string>): Response {
  const bytes = Buffer.from(JSON.stringify(value));
  return new Response(bytes, { status, headers: { ...headers, "content-length": String(bytes.length) } });
}

const noStore = { "cache-control": "no-store" };

type Handler<Params> = (request: Request, params: Params) => Promise<unknown>;

/** Wraps a route: a value becomes JSON, a response of its own stays one, anything thrown a problem JSON with the request's id. */
export const answer =
  <Params>(handle: Handler<Params>) =>
  async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const requestId = randomUUID();
    const headers = { ...noStore, "x-request-id": requestId };
    try {
      const value = await withRequestId(requestId, async () => handle(request, await context.params));
      if (value instanceof Response) return value;
      return json(value, 200, { ...headers, "content-type": "application/json" });
    } catch (error) {
      // Whoever asked has gone, so nobody reads an answer and nothing went wrong.
      if (request.signal.aborted) return new Response(null, { status: 499, headers });
      const problem = toProblem(error);
      const level = problem.status >= 500 ? "error" : "info";
      const cause = problem.code === "unexpected" ? { err: problem.cause ?? problem } : {};
      log()[level]({ requestId, code: problem.code, entryId: problem.entryId, ...cause }, problem.message);
      const body = problemBody(problem, requestId, await currentLanguage());
      return json(body, problem.status, { ...headers, "content-type": "application/problem+json" });
    }
  };

/** The answer to any other method than a route has. */
export const wrongMethod = answer(async () => {
  throw new Problem("wrong_method", { message: "method not served" });
});
