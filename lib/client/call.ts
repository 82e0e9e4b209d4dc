import type { Effect } from "@/lib/api/operation";
import type { Ref } from "./api";
import { ProblemAnswer, type ProblemBody } from "./problem-answer";

const noAnswer: ProblemBody = { code: "offline", status: 0, title: "", advice: "", requestId: "" };

/** Sends one call to the portal's own server. A spend carries the key that was made before its first try. */
export async function call<In, Out, E extends Effect>(
  operation: Ref<In, Out, E>,
  input: In,
  { signal, key }: { signal?: AbortSignal; key?: string } = {},
): Promise<Out> {
  const response = await fetch(`/api/${operation.domain}/${operation.id.split(".")[1]}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key && { "idempotency-key": key }) },
    body: JSON.stringify(input),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ProblemAnswer(noAnswer);
  });
  const body: unknown = await response.json().catch(() => null);
  // Both ends ship together, so a good answer has the type of its declaration.
  if (response.ok && body !== null) return body as Out;
  throw new ProblemAnswer((body as ProblemBody | null) ?? { ...noAnswer, status: response.status });
}
