"use client";
import { AsOf } from "@/components/figure/as-of";
import { BillingMonth } from "@/components/figure/billing-month";
import { CodeLabel } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { orderStatus } from "@/lib/api/codes/orders";
import { Sample } from "./sample";

const amounts = ["0", "1234567.5", "-35866.2", "100000000000000000.01"];

/** How amounts, instants, months, codes and ids are written. */
export const FigureSamples = () => (
  <>
    <Sample name="Money">
      <span className="grid justify-items-end">
        {amounts.map((amount) => (
          <Money amount={amount} currency="CNY" key={amount} />
        ))}
      </span>
      <span className="grid justify-items-end">
        <Money amount="99.9" currency="USD" />
        <Money amount="1" currency="EUR" />
        <Money amount="5000" currency="CNY" debt />
        <Money amount={null} />
      </span>
    </Sample>
    <Sample name="Instant, BillingMonth">
      <Instant value="2026-02-28T16:00:05Z" />
      <Instant seconds value="2026-02-28T16:00:05Z" />
      <Instant value={null} />
      <BillingMonth value="2026-03" />
      <BillingMonth length="short" value="2026-03" />
    </Sample>
    <Sample name="CodeLabel">
      {Object.keys(orderStatus).map((value) => (
        <CodeLabel codes={orderStatus} key={value} tones={{ "5": "done", "6": "warn", "3": "pending" }} value={value} />
      ))}
      <CodeLabel codes={orderStatus} value="99" />
      <CodeLabel codes={orderStatus} value={null} />
    </Sample>
    <Sample name="AsOf, CopyableId">
      <AsOf at="2026-02-28T16:00:05Z" provisional source="ListCustomersBalancesDetail" />
      <AsOf at="2026-02-28T16:00:05Z" provisional={false} />
      <AsOf at={null} />
      <CopyableId value="e3273ef7a4f107ee7fb4d1f5bd4bdfde" />
    </Sample>
  </>
);
