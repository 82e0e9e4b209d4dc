import clsx from "clsx";
import { formatMoney, isNegative, isZero } from "@/lib/money";

interface Props {
  amount: string | null | undefined;
  currency?: string | null | undefined;
  className?: string;
}

/** An amount that came or went: its sign is always written, and what came has a colour of its own. */
export function SignedMoney({ amount, currency, className }: Props) {
  if (amount === null || amount === undefined) return <span className={clsx("text-ink-soft", className)}>—</span>;
  const isGain = !isNegative(amount) && !isZero(amount);
  return (
    <span
      className={clsx(
        "whitespace-nowrap tabular-nums",
        isGain && "text-done",
        isNegative(amount) && "text-debt",
        className,
      )}
    >
      {isGain && "+"}
      {formatMoney(amount, currency)}
    </span>
  );
}
