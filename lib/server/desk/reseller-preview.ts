import "server-only";
import type { z } from "zod";
import type { QuotaIssuePreview, QuotaReclaimPreview } from "@/lib/desk/account-answers";
import type { accountDesk } from "@/lib/desk/accounts";
import type { TransferPreview } from "@/lib/desk/answers";
import { multiplyAmount, subtractAmount, sumAmounts } from "@/lib/money";
import type { Language } from "../language";
import { fieldSentences } from "../sentences";
import { checkQuotaIssue, checkQuotaReclaim, checkResellerTransfer } from "../spend/check-reseller";
import type { Direction } from "../spend/check-transfer";
import { moved } from "./transfer-preview";
import { listUnknown } from "./unknown-lines";

type Input<Name extends keyof typeof accountDesk> = z.output<(typeof accountDesk)[Name]["in"]>;
type Sentences = ReturnType<typeof fieldSentences>;

/** The sentence of the one entry of a list, and those of everything else. */
const split = (sentences: Sentences, list: string) => ({
  of: (index: number) => sentences.find(({ field }) => field === `${list}.${index}`)?.message ?? null,
  others: sentences.filter(({ field }) => !field.startsWith(`${list}.`)),
});

/** What a transfer to or from a reseller would do to both ends, and everything it would be refused for. */
export async function previewResellerTransfer(
  direction: Direction,
  input: Input<"previewResellerAllocation">,
  account: string,
  language: Language,
): Promise<TransferPreview> {
  const { indirect_partner_id: id, amount } = input;
  const [{ ends, reseller, problems }, unknown] = await Promise.all([
    checkResellerTransfer(direction, input, account),
    listUnknown(account, direction === "allocate" ? "reseller_allocation" : "reseller_reclaim", id ? [id] : []),
  ]);
  const isGiven = direction === "allocate";
  return {
    currency: ends.currency || "CNY",
    name: reseller?.name ?? reseller?.account_name ?? null,
    giver: null,
    allocatable: { before: ends.own, after: moved(ends.own, amount, isGiven) },
    balance: { before: ends.theirs, after: moved(ends.theirs, amount, !isGiven) },
    debt: null,
    problems: fieldSentences(problems, language),
    unknown,
  };
}

/** What handing a quota on would do, and everything that it would be refused for. */
export async function previewQuotaIssue(
  input: Input<"previewQuotaIssue">,
  account: string,
  language: Language,
): Promise<QuotaIssuePreview> {
  const { indirect_partner_ids: ids = [], quota_amount: amount } = input;
  const [{ quota, resellers, problems }, unknown] = await Promise.all([
    checkQuotaIssue(input, account),
    listUnknown(account, "quota", ids),
  ]);
  const { of, others } = split(fieldSentences(problems, language), "indirect_partner_ids");
  const names = new Map(resellers.map((row) => [row.indirect_partner_id, row.name ?? row.account_name]));
  const total = amount ? multiplyAmount(amount, ids.length) : null;
  return {
    total,
    currency: quota?.currency || "CNY",
    quotaBefore: quota?.balance ?? null,
    quotaAfter: quota?.balance && total ? subtractAmount(quota.balance, total) : null,
    validUntil: quota?.expire_time ?? null,
    problems: others,
    resellers: ids.map((resellerId, index) => ({
      resellerId,
      name: names.get(resellerId) ?? null,
      problem: of(index),
    })),
    unknown,
  };
}

/** What taking quotas back would do, and everything that it would be refused for. */
export async function previewQuotaReclaim(
  input: Input<"previewQuotaReclaim">,
  account: string,
  language: Language,
): Promise<QuotaReclaimPreview> {
  const ids = input.quota_ids ?? [];
  const [{ quotas, problems }, unknown] = await Promise.all([
    checkQuotaReclaim(input, account),
    listUnknown(account, "quota_reclaim", ids),
  ]);
  const { of, others } = split(fieldSentences(problems, language), "quota_ids");
  const known = new Map(quotas.map((quota) => [quota.quota_id, quota]));
  return {
    total: sumAmounts(quotas.flatMap(({ balance }) => balance ?? [])),
    currency: quotas[0]?.currency || "CNY",
    problems: others,
    quotas: ids.map((quotaId, index) => {
      const quota = known.get(quotaId);
      return {
        quotaId,
        reseller: quota?.indirect_partner_name ?? quota?.indirect_partner_account_name ?? null,
        balance: quota?.balance ?? null,
        problem: of(index),
      };
    }),
    unknown,
  };
}
