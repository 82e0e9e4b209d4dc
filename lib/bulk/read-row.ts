import { amount, instant } from "../api/fields";
import { fieldProblems } from "../api/issues";
import { toCents } from "../money";
import type { FieldProblem } from "../problem";
import { beijingDayEnd, beijingDayStart } from "../time";
import { readDay } from "../typed-day";
import { type BulkField, type BulkKind, bulkFields, longestCell, type TypedRow } from "./kinds";

/** What a row says once it is read; null where the cell is empty or breaks a rule. */
export interface ReadRow {
  amount: string | null;
  from: string | null;
  until: string | null;
  memo: string | null;
  problems: FieldProblem[];
}

/** A coupon's memo is shared with the ledger's marker: 256 characters in all. */
const longestMemo = 200;

type Reading = { value: string } | FieldProblem;
const problem = (field: BulkField | "row", rule: string, values: FieldProblem["values"] = {}): FieldProblem => ({
  field,
  rule,
  values,
});

/**
 * An amount by the rule of the interface itself, stricter than a form that is looked at before it is sent: among ten thousand
 * rows nobody sees what a kind reading made of `40,00` or of full-width digits.
 */
function readAmount(typed: string): Reading {
  const read = amount.safeParse(typed);
  if (read.success) return { value: toCents(read.data) };
  const [first] = fieldProblems(read.error);
  const rule = first?.rule ?? "amount";
  // A form's sentence allows commas that group by three; here there are none.
  return problem("amount", rule === "amount_comma" ? "amount_any_comma" : rule, first?.values);
}

function readInstant(field: "from" | "until", typed: string, today: string): Reading {
  if (instant.safeParse(typed).success) return { value: typed };
  const day = readDay(typed, today);
  if (!("value" in day)) return problem(field, day.rule, day.values);
  return { value: field === "from" ? beijingDayStart(day.value) : beijingDayEnd(day.value) };
}

/** Reads a row as it was typed, with every rule that it breaks by itself; days are Beijing's. */
export function readRow(kind: BulkKind, typed: TypedRow, today: string): ReadRow {
  const problems: FieldProblem[] = typed.isSplit ? [problem("row", "row_split")] : [];
  const take = (field: BulkField, read: (text: string) => Reading): string | null => {
    const text = typed[field]?.trim() ?? "";
    if (text === "" || !(bulkFields[kind] as readonly string[]).includes(field)) return null;
    const reading = text.length > longestCell ? problem(field, "max_string", { limit: longestCell }) : read(text);
    if ("value" in reading) return reading.value;
    problems.push(reading);
    return null;
  };
  if (typed.payee.trim() === "") problems.push(problem("payee", "required"));
  if (typed.amount.trim() === "") problems.push(problem("amount", "required"));
  return {
    amount: take("amount", readAmount),
    from: take("from", (text) => readInstant("from", text, today)),
    until: take("until", (text) => readInstant("until", text, today)),
    memo: take("memo", (text) =>
      text.length > longestMemo ? problem("memo", "max_string", { limit: longestMemo }) : { value: text },
    ),
    problems,
  };
}
