import { compareAmounts, isNegative, shareOf } from "@/lib/money";
import { Money } from "../figure/money";
import { Link } from "../ui/link";

/** A row of a bar list; with an address it leads there. */
export interface BarRow {
  key: string;
  label: string;
  amount: string;
  href?: string;
}

interface Props {
  label: string;
  rows: readonly BarRow[];
  currency: string;
}

const sizeOf = (amount: string) => amount.replace("-", "");

/** Amounts beside bars of their size, largest first as given; a negative one is drawn hollow. */
export function BarList({ label, rows, currency }: Props) {
  const largest = rows
    .map(({ amount }) => sizeOf(amount))
    .reduce((most, size) => (compareAmounts(size, most) > 0 ? size : most), "0");
  return (
    <ul aria-label={label} className="grid gap-2.5 break-inside-avoid" data-plot="bar-list">
      {rows.map(({ key, label: name, amount, href }) => (
        <li className="relative grid gap-1" key={key}>
          <span className="flex items-baseline justify-between gap-3">
            {href ? (
              // The whole row is pressed, though only its name is the link.
              <Link
                className="min-w-0 break-words text-accent after:absolute after:inset-0 hover:underline"
                href={href}
                prefetch={false}
              >
                {name}
              </Link>
            ) : (
              <span className="min-w-0 break-words">{name}</span>
            )}
            <Money amount={amount} currency={currency} />
          </span>
          <span aria-hidden className="block h-1.5 rounded-full bg-raised print:[print-color-adjust:exact]">
            <span
              className={`block h-full min-w-0.5 rounded-full ${isNegative(amount) ? "border border-debt" : "bg-accent"}`}
              style={{ width: `${shareOf(sizeOf(amount), largest) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
