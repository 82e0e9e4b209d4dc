import clsx from "clsx";
import { formatMoney, isNegative } from "@/lib/money";

interface Props {
  amount: string | null | undefined;
  currency?: string | null | undefined;
  /** Shows an amount above zero as a debt. */
  debt?: boolean;
  className?: string;
}

/** An amount with its currency, two decimals and digits in columns; a dash when Huawei tells none. */
export function Money({ amount, currency, debt = false, className }: Props) {
  if (amount === null || amount === undefined) return <span className={clsx("text-ink-soft", className)}>—</span>;
  const isDebt = debt ? /[1-9]/.test(amount) : isNegative(amount);
  return (
    <span className={clsx("whitespace-nowrap tabular-nums", isDebt && "text-debt", className)}>
      {formatMoney(amount, currency)}
    </span>
  );
}
