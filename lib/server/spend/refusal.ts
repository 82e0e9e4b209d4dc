import "server-only";
import { z } from "zod";
import { type FieldProblem, Problem, type ProblemCode, problemStatus } from "@/lib/problem";
import { type Entry, readEntry } from "./ledger";
import { closeEntry } from "./transitions";

const refusal = z.object({
  refusal: z.object({
    code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
    fields: z.array(
      z.object({
        field: z.string(),
        rule: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  }),
});

/** Closes an entry that moved nothing, keeping why, and throws the problem under the entry's id. */
export async function refuse(entry: Entry, problem: Problem, requestId: string | null): Promise<never> {
  const { code, fields, vendor } = problem;
  await closeEntry(entry.id, { state: "refused", requestId, vendor, answer: { refusal: { code, fields } } });
  throw again(entry.id, code, fields, vendor && { ...vendor, requestId }, problem);
}

/** Throws what refused an entry, for a later submit with the same key; does nothing for any other entry. */
export async function refuseAgain(account: string, id: string): Promise<void> {
  const { entry } = await readEntry(account, id);
  const kept = refusal.safeParse(entry.answer);
  if (entry.state !== "refused" || !kept.success) return;
  const { code, fields } = kept.data.refusal;
  const vendor = entry.vendorCode
    ? { code: entry.vendorCode, message: entry.vendorMessage ?? "", requestId: entry.requestId }
    : undefined;
  throw again(id, code, fields, vendor);
}

const again = (
  entryId: string,
  code: ProblemCode,
  fields: readonly FieldProblem[],
  vendor: Problem["vendor"],
  cause?: unknown,
) =>
  new Problem(code, { message: `refused: ${vendor?.code ?? code}`, fields, ...(vendor && { vendor }), entryId, cause });
