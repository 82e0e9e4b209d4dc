import { useTranslations } from "next-intl";
import { Swatch } from "@/components/chart/legend";
import { colourOf } from "@/components/chart/palette";
import { Money } from "@/components/figure/money";
import { type BillPayment, billTenders } from "@/lib/desk/bill-answers";
import { compareAmounts, shareOf, sumAmounts } from "@/lib/money";

const placeOf = (key: BillPayment["key"]) => billTenders.indexOf(key);

/** How a month was paid, as one bar of its parts with the figures below; what was given back stands in the list alone. */
export function PaymentMix({ payments, currency }: { payments: readonly BillPayment[]; currency: string }) {
  const t = useTranslations("bills.tenders");
  const positive = payments.filter(({ amount }) => compareAmounts(amount, "0") > 0);
  const whole = sumAmounts(positive.map(({ amount }) => amount));
  const percent = (amount: string) => Math.round(shareOf(amount, whole) * 1000) / 10;
  return (
    <div className="grid gap-3" data-plot="payment-mix">
      <div
        aria-hidden
        className="flex h-3 gap-px overflow-hidden rounded-full bg-raised print:[print-color-adjust:exact]"
      >
        {positive.map(({ key, amount }) => (
          <span
            key={key}
            style={{ width: `${shareOf(amount, whole) * 100}%`, backgroundColor: colourOf(placeOf(key), key) }}
            title={`${t(key)} ${percent(amount)}%`}
          />
        ))}
      </div>
      <ul className="grid gap-1.5">
        {payments.map(({ key, amount }) => (
          <li className="flex items-center justify-between gap-3" key={key}>
            <span className="flex min-w-0 items-center gap-2">
              <Swatch index={placeOf(key)} seriesKey={key} />
              {t(key)}
            </span>
            <span className="flex items-baseline gap-2">
              <Money amount={amount} currency={currency} debt={key === "debt"} />
              <span className="w-12 text-end text-caption text-ink-soft tabular-nums">
                {compareAmounts(amount, "0") > 0 && `${percent(amount)}%`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
