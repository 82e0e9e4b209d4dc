import "server-only";
import { createTranslator } from "use-intl/core";
import { type Codes, labelOf } from "@/lib/api/codes";
import { couponStatus, quotaStatus } from "@/lib/api/codes/coupons";
import type { VendorFailure } from "@/lib/api/failure";
import { explainCode } from "@/lib/api/vendor-codes";
import type { Explanation, FieldSentence } from "@/lib/desk/answers";
import { articleForCode } from "@/lib/help-places";
import type { FieldProblem, ProblemCode } from "@/lib/problem";
import enProblems from "@/messages/en/problems.json";
import enRules from "@/messages/en/rules.json";
import zhProblems from "@/messages/zh-CN/problems.json";
import zhRules from "@/messages/zh-CN/rules.json";
import type { Language } from "./language";

const problems = { zh: zhProblems, en: enProblems };
const rules = { zh: zhRules, en: enRules };

/** Rules that tell a code of Huawei's, which is shown by its label. */
const codedValues: Readonly<Record<string, { value: string; codes: Codes }>> = {
  quota_state: { value: "state", codes: quotaStatus },
  coupon_state: { value: "state", codes: couponStatus },
};

/** Title and advice of a problem in a language. */
export const problemTexts = (code: ProblemCode, language: Language) => problems[language][code];

/** The sentence of a broken rule; a rule without a sentence reads as "does not meet the field's rule". */
export function ruleSentence({ rule, values }: FieldProblem, language: Language): string {
  const translate = createTranslator({ locale: language === "zh" ? "zh-CN" : "en", messages: rules[language] });
  const key = (rule in rules[language] ? rule : "invalid") as keyof typeof zhRules;
  const coded = codedValues[rule];
  const shown = coded
    ? { ...values, [coded.value]: labelOf(coded.codes, String(values[coded.value]), language) ?? "" }
    : values;
  return translate(key, shown);
}

/** Field problems with their sentences. */
export const fieldSentences = (fields: readonly FieldProblem[], language: Language): FieldSentence[] =>
  fields.map((field) => ({ ...field, message: ruleSentence(field, language) }));

/** What the vendor said, explained. */
export const explainFailure = (
  { code, message }: Pick<VendorFailure, "code" | "message">,
  language: Language,
): Explanation & { message: string } => {
  const article = articleForCode(code);
  return { ...explainCode(code, language), message, ...(article && { article }) };
};
