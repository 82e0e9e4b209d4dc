import "server-only";
import type { z } from "zod";
import type { IssuePreview } from "@/lib/desk/answers";
import type { desk } from "@/lib/desk/index";
import { multiplyAmount, subtractAmount } from "@/lib/money";
import { findInBook } from "../customer-book";
import type { Language } from "../language";
import { fieldSentences } from "../sentences";
import { checkIssue } from "../spend/check-issue";
import { listUnknown } from "./unknown-lines";

/** What an issue would do and everything that it would be refused for, in the person's language. */
export async function previewIssue(
  issue: z.output<typeof desk.previewIssue.in>,
  account: string,
  language: Language,
): Promise<IssuePreview> {
  const payees = issue.customer_ids ?? [];
  const [{ quota, problems }, book, unknown] = await Promise.all([
    checkIssue(issue, account),
    findInBook(account, payees),
    listUnknown(account, "coupon", payees),
  ]);
  const names = new Map(book.map((row) => [row.customerId, row.name ?? row.accountName]));
  const sentences = fieldSentences(problems, language);
  const total = issue.face_value ? multiplyAmount(issue.face_value, payees.length) : null;
  return {
    total,
    currency: quota?.currency || "CNY",
    quotaBefore: quota?.balance ?? null,
    quotaAfter: quota?.balance && total ? subtractAmount(quota.balance, total) : null,
    validFrom: issue.valid_time ?? quota?.effective_time ?? null,
    validUntil: issue.expire_time ?? quota?.expire_time ?? null,
    problems: sentences.filter(({ field }) => !field.startsWith("customer_ids.")),
    payees: payees.map((customerId, index) => ({
      customerId,
      name: names.get(customerId) ?? null,
      problem: sentences.find(({ field }) => field === `customer_ids.${index}`)?.message ?? null,
    })),
    unknown,
  };
}
