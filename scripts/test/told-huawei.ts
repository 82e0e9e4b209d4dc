import type { z } from "zod";

type Input = Record<string, unknown>;
interface BookRow {
  customerId: string;
  associationType: string | null;
  frozen: string | null;
}

/** What Huawei says in a test that says it itself: an answer for each operation, and who stands in which book. */
const told = {
  answers: new Map<string, (input: Input) => object>(),
  asked: [] as { id: string; input: Input }[],
  book: [] as BookRow[],
  /** Resellers, with the customers of each. */
  resellers: new Map<string, BookRow[]>(),
};

/** Forgets what the last test told. */
export function tellNothing(): void {
  told.answers.clear();
  told.asked.length = 0;
  told.book = [];
  told.resellers.clear();
}
export const tell = (id: string, answer: object | ((input: Input) => object)) =>
  told.answers.set(id, typeof answer === "function" ? (answer as (input: Input) => object) : () => answer);
export const tellBook = (...rows: BookRow[]) => {
  told.book = rows;
};
export const tellReseller = (id: string, ...customers: BookRow[]) => told.resellers.set(id, customers);
export const askedOf = (id: string) => told.asked.filter((one) => one.id === id).map(({ input }) => input);

// The names below are those of the server's own modules, which this one stands in for.

/** Reads a told answer by the operation's own schema, as a real one is read. */
export async function readUpstream<Out extends z.ZodType>(
  { id, out }: { id: string; out: Out },
  input: Input,
): Promise<z.output<Out>> {
  told.asked.push({ id, input });
  const answer = told.answers.get(id);
  if (!answer) throw new Error(`nothing is told of ${id}`);
  return out.parse(answer(input));
}

const among = (rows: readonly BookRow[], ids: readonly string[]) =>
  rows.filter(({ customerId }) => ids.includes(customerId));

export const findInBook = async (_account: string, ids: readonly string[]) => among(told.book, ids);
export const findResellerCustomers = async (_account: string, reseller: string, ids: readonly string[]) =>
  among(told.resellers.get(reseller) ?? [], ids);
export const findResellers = async (_account: string, ids: readonly string[]) =>
  ids.filter((id) => told.resellers.has(id)).map((id) => ({ indirect_partner_id: id, name: `Reseller ${id}` }));
