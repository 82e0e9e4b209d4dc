import type { z } from "zod";
import type { FieldProblem } from "../problem";

type Issue = z.core.$ZodIssue;

const ruleOf = (issue: Issue): Pick<FieldProblem, "rule" | "values"> => {
  if (issue.code === "too_small") return { rule: `min_${issue.origin}`, values: { limit: Number(issue.minimum) } };
  if (issue.code === "too_big") return { rule: `max_${issue.origin}`, values: { limit: Number(issue.maximum) } };
  if (issue.code === "invalid_type" && issue.input === undefined) return { rule: "required", values: {} };
  if (issue.code === "invalid_type") return { rule: `type_${issue.expected}`, values: {} };
  if (issue.code === "invalid_value")
    return { rule: "one_of", values: { values: issue.values.map(String).join(", ") } };
  if (issue.code === "unrecognized_keys") return { rule: "unknown_field", values: {} };
  // Rules of our own carry their name as the message.
  if ((issue.code === "invalid_format" || issue.code === "custom") && /^[a-z_]+$/.test(issue.message))
    return { rule: issue.message, values: {} };
  return { rule: "invalid", values: {} };
};

/** The broken rules of a failed parse, each with the dotted path of its field: `customer_ids.3`. */
export const fieldProblems = (error: z.ZodError): FieldProblem[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join(".");
    const fields =
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [path, key].filter(Boolean).join(".")) : [path];
    return fields.map((field) => ({ field, ...ruleOf(issue) }));
  });
