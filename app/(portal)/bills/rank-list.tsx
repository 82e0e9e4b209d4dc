import { Delta } from "@/components/figure/delta";
import { Money } from "@/components/figure/money";
import { Link } from "@/components/ui/link";
import type { BillPart } from "@/lib/desk/bill-answers";
import { compareAmounts, isNegative, shareOf } from "@/lib/money";

interface Props {
  label: string;
  rows: readonly BillPart[];
  currency: string;
  /** Whether the month before is there to be compared with. */
  isCompared: boolean;
  hrefOf: (row: BillPart) => string | null;
  /** Names are data, which nobody translates. */
  isName?: boolean;
}

const sizeOf = (amount: string) => amount.replace("-", "");

/** Parts of a month beside bars of their size, with the change on the month before; each leads to its own figures. */
export function RankList({ label, rows, currency, isCompared, hrefOf, isName = false }: Props) {
  const largest = rows
    .map(({ amount }) => sizeOf(amount))
    .reduce((most, size) => (compareAmounts(size, most) > 0 ? size : most), "0");
  return (
    <ul aria-label={label} className="grid grid-cols-[minmax(0,1fr)] break-inside-avoid" data-plot="rank-list">
      {rows.map((row) => {
        const href = hrefOf(row);
        const share = `${shareOf(sizeOf(row.amount), largest) * 100}%`;
        return (
          <li
            className="relative grid grid-cols-[minmax(0,1fr)] gap-0.5 rounded-md px-2 py-1.5 transition-colors has-[a]:hover:bg-hover"
            data-key={row.key}
            key={row.key}
          >
            <span className="flex items-baseline justify-between gap-3">
              {href ? (
                <Link
                  className="min-w-0 truncate text-accent outline-offset-2 after:absolute after:inset-0 hover:underline"
                  href={href}
                  prefetch={false}
                  title={row.label}
                  {...(isName && { translate: "no" })}
                >
                  {row.label}
                </Link>
              ) : (
                <span className="min-w-0 truncate" title={row.label} {...(isName && { translate: "no" })}>
                  {row.label}
                </span>
              )}
              <Money amount={row.amount} className="font-medium" currency={currency} />
            </span>
            <span className="flex items-center gap-3">
              <span
                aria-hidden
                className="h-1.5 min-w-0 flex-1 rounded-full bg-raised print:[print-color-adjust:exact]"
              >
                <span
                  className={`block h-full min-w-0.5 rounded-full ${isNegative(row.amount) ? "border border-debt" : "bg-accent"}`}
                  style={{ width: share }}
                />
              </span>
              {isCompared && (
                <span className="text-caption text-ink-soft">
                  <Delta currency={currency} from={row.before} to={row.amount} />
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
