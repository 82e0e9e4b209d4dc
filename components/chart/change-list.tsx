import { isNegative, shareOf } from "@/lib/money";
import { Delta } from "../figure/delta";

/** What moved from one amount to another, with the difference. */
export interface ChangeRow {
  key: string;
  label: string;
  from: string;
  to: string;
  change: string;
}

interface Props {
  label: string;
  /** The farthest first. */
  rows: readonly ChangeRow[];
  currency: string;
}

const sizeOf = (amount: string) => amount.replace("-", "");

/** Changes beside bars that go right for more and left for less, from a line in the middle. */
export function ChangeList({ label, rows, currency }: Props) {
  const most = rows.reduce((far, { change }) => Math.max(far, Math.abs(shareOf(change, "1"))), 0);
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 break-inside-avoid sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
      data-plot="change-list"
    >
      {rows.map(({ key, label: name, from, to, change }) => (
        <li className="col-span-full grid grid-cols-subgrid items-center" key={key}>
          <span className="min-w-0 break-words">{name}</span>
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
