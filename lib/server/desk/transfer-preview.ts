import "server-only";
import type { TransferPreview } from "@/lib/desk/answers";
import { subtractAmount, sumAmounts } from "@/lib/money";
import type { Language } from "../language";
import { findNames } from "../payee-names";
import { fieldSentences } from "../sentences";
import { checkTransfer, type Direction } from "../spend/check-transfer";
import { listUnknown } from "./unknown-lines";

/** What an end holds after a transfer; null where it is not known. */
export const moved = (held: string | null, amount: string | undefined, isGiven: boolean) => {
  if (held === null || amount === undefined) return null;
  return isGiven ? subtractAmount(held, amount) : sumAmounts([held, amount]);
};

/** What an allocation or a reclaim would do to both ends, and everything it would be refused for. */
export async function previewTransfer(
  direction: Direction,
  transfer: { customer_id?: string | undefined; amount?: string | undefined; indirect_partner_id?: string | undefined },
  account: string,
  language: Language,
): Promise<TransferPreview> {
  const { customer_id, amount, indirect_partner_id: reseller } = transfer;
  const payees = customer_id ? [customer_id] : [];
  const [{ ends, problems }, unknown] = await Promise.all([
    checkTransfer(direction, transfer, account),
    listUnknown(account, direction === "allocate" ? "allocation" : "account_reclaim", payees),
  ]);
  // After the check, which learns the names of a reseller and its customers.
  const names = await findNames(account, [...payees, ...(reseller ? [reseller] : [])]);
  const isGiven = direction === "allocate";
  return {
    currency: ends.currency || "CNY",
    name: names.get(customer_id ?? "") ?? null,
    giver: reseller ? (names.get(reseller) ?? reseller) : null,
    allocatable: { before: ends.allocatable, after: moved(ends.allocatable, amount, isGiven) },
    balance: { before: ends.balance, after: moved(ends.balance, amount, !isGiven) },
    debt: ends.debt,
    problems: fieldSentences(problems, language),
    unknown,
  };
}
