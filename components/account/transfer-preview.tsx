"use client";
import { useTranslations } from "next-intl";
import type { TransferPreview as Preview } from "@/lib/desk/answers";
import { formatMoney, isZero } from "@/lib/money";
import { SpendPreview } from "../form/spend-preview";
import type { Direction } from "./transfer-fields";

interface Props {
  direction: Direction;
  preview: Preview | undefined;
  customerId: string | undefined;
  amount: string | undefined;
  isChecking: boolean;
  error: unknown;
}

/** A transfer in words, before the button: what can be given comes first, then both ends before and after. */
export function TransferPreview({ direction, preview, customerId, amount, isChecking, error }: Props) {
  const t = useTranslations("transfer");
  const money = (value: string) => formatMoney(value, preview?.currency);
  const name = preview?.name ?? customerId ?? "";
  const sentences: string[] = [];
  if (preview && customerId) {
    const { allocatable, balance, debt } = preview;
    if (direction === "allocate" && allocatable.before !== null && !amount)
      sentences.push(t("allocatable", { amount: money(allocatable.before) }));
    if (balance.before !== null && !amount) sentences.push(t("balance", { name, amount: money(balance.before) }));
    if (amount) sentences.push(t(`${direction}.sentence`, { name, amount: money(amount) }));
    if (amount && allocatable.before !== null && allocatable.after !== null)
      sentences.push(t("own", { before: money(allocatable.before), after: money(allocatable.after) }));
    if (amount && balance.before !== null && balance.after !== null)
      sentences.push(t("theirs", { before: money(balance.before), after: money(balance.after) }));
    if (debt !== null && !isZero(debt)) sentences.push(t("debt", { name, amount: money(debt) }));
  }
  return (
    <SpendPreview
      error={error}
      final={t(`${direction}.final`)}
      isChecking={isChecking}
      problems={preview?.problems.map(({ message }) => message)}
      sentences={sentences}
      unknown={preview?.unknown.map(({ customerId: id, ...line }) => ({ ...line, id, name }))}
    />
  );
}
