import { isNegative, shareOf } from "@/lib/money";
import { Delta } from "../figure/delta";
import { Link } from "../ui/link";

/** What moved from one amount to another, with the difference; with an address it leads there. */
export interface ChangeRow {
  key: string;
  label: string;
  from: string;
  to: string;
  change: string;
  href?: string;
}

interface Props {
  label: string;
  /** The farthest first. */
  rows: readonly ChangeRow[];
  currency: string;
  /** The labels are names, which nobody translates. */
  isName?: boolean;
}

const sizeOf = (amount: string) => amount.replace("-", "");

/** Changes beside bars that go right for more and left for less, from a line in the middle. */
export function ChangeList({ label, rows, currency, isName = false }: Props) {
  const most = rows.reduce((far, { change }) => Math.max(far, Math.abs(shareOf(change, "1"))), 0);
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 break-inside-avoid sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
      data-plot="change-list"
    >
      {rows.map(({ key, label: name, from, to, change, href }) => (
        <li className="relative col-span-full grid grid-cols-subgrid items-center" key={key}>
          <span className="min-w-0 break-words" {...(isName && { translate: "no" })}>
            {href ? (
              // The whole row is pressed, though only its name is the link.
              <Link className="text-accent after:absolute after:inset-0 hover:underline" href={href} prefetch={false}>
                {name}
              </Link>
            ) : (
              name
            )}
          </span>
          <span
            aria-hidden
            className="relative hidden h-5 border-line-strong sm:block print:[print-color-adjust:exact]"
          >
            <span className="absolute inset-y-0 start-1/2 w-px bg-line-strong" />
            <span
              className={`absolute top-1.5 h-2 min-w-0.5 rounded-sm ${isNegative(change) ? "end-1/2 border border-accent bg-accent-soft" : "start-1/2 bg-accent"}`}
              style={{ width: `${most > 0 ? (shareOf(sizeOf(change), "1") / most) * 50 : 0}%` }}
            />
          </span>
          <span className="text-end">
            <Delta currency={currency} from={from} to={to} />
          </span>
        </li>
      ))}
    </ul>
  );
}
