"use client";
import { useTranslations } from "next-intl";
import type { TransferPreview as Preview } from "@/lib/desk/answers";
import { formatMoney, isZero } from "@/lib/money";
import { SpendPreview } from "../form/spend-preview";
import { directionOf, isWithReseller, type TransferFlow } from "./transfer-fields";

interface Props {
  flow: TransferFlow;
  preview: Preview | undefined;
  payee: string | undefined;
  amount: string | undefined;
  isChecking: boolean;
  error: unknown;
}

/** A transfer in words, before the button: what can be given comes first, then both ends before and after. */
export function TransferPreview({ flow, preview, payee, amount, isChecking, error }: Props) {
  const t = useTranslations("transfer");
  const money = (value: string) => formatMoney(value, preview?.currency);
  const name = preview?.name ?? payee ?? "";
  const party = isWithReseller(flow) ? "ofReseller" : "ofCustomer";
  const sentences: string[] = [];
  if (preview && payee) {
    const { allocatable, balance, debt, giver } = preview;
    const isGiven = directionOf(flow) === "allocate";
    if (isGiven && allocatable.before !== null && !amount)
      sentences.push(
        giver
          ? t("allocatableOf", { giver, amount: money(allocatable.before) })
          : t("allocatable", { amount: money(allocatable.before) }),
      );
    if (balance.before !== null && !amount)
      sentences.push(t(`${party}.balance`, { name, amount: money(balance.before) }));
    if (amount) sentences.push(t(`${flow}.sentence`, { name, amount: money(amount) }));
    if (amount && allocatable.before !== null && allocatable.after !== null) {
      const values = { before: money(allocatable.before), after: money(allocatable.after) };
      sentences.push(giver ? t("ownOf", { giver, ...values }) : t("own", values));
    }
    if (amount && balance.before !== null && balance.after !== null)
      sentences.push(t(`${party}.theirs`, { before: money(balance.before), after: money(balance.after) }));
    if (debt !== null && !isZero(debt)) sentences.push(t("debt", { name, amount: money(debt) }));
  }
  return (
    <SpendPreview
      error={error}
      final={t(`${flow}.final`)}
      isChecking={isChecking}
      problems={preview?.problems.map(({ message }) => message)}
      sentences={sentences}
      unknown={preview?.unknown.map(({ customerId: id, ...line }) => ({ ...line, id, name }))}
    />
  );
}
