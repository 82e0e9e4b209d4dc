import type { Explanation, FieldSentence } from "@/lib/desk/answers";
import type { ProblemCode } from "@/lib/problem";

/** The body of an `application/problem+json` answer, in the person's language. */
export interface ProblemBody {
  code: ProblemCode | "offline";
  status: number;
  title: string;
  advice: string;
  requestId: string;
  fields?: FieldSentence[];
  vendor?: Explanation & { message: string; requestId: string | null };
  entryId?: string;
  approvalId?: string;
}

/** A problem that the portal answered, or `offline` when no answer came back at all. */
export class ProblemAnswer extends Error {
  override readonly name = "ProblemAnswer";
  constructor(readonly body: ProblemBody) {
    super(body.title);
  }
}

export const isProblem = (error: unknown): error is ProblemAnswer => error instanceof ProblemAnswer;
