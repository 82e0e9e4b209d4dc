"use client";
import { AsOf } from "@/components/figure/as-of";
import { BillingMonth } from "@/components/figure/billing-month";
import { CodeLabel, Status } from "@/components/figure/code-label";
import { CopyableId } from "@/components/figure/copyable-id";
import { Delta } from "@/components/figure/delta";
import { Instant } from "@/components/figure/instant";
import { MaskedText } from "@/components/figure/masked-text";
import { Money } from "@/components/figure/money";
import { PersonName } from "@/components/figure/person-name";
import { RateBudget } from "@/components/figure/rate-budget";
import { SpendCounts, SpendState } from "@/components/figure/spend-state";
import { type Person, PersonProvider } from "@/components/shell/person";
import { orderStatus } from "@/lib/api/codes/orders";
import { Sample } from "./sample";

const spendStates = [
  ...(["intended", "sent", "done", "refused", "unknown"] as const),
  ...(["settled_done", "settled_not_applied", "needs_a_person"] as const),
];
/** Who looks at the samples: once with the eye, once without. */
const looker: Person = { id: "sample", name: "sample", displayName: "", role: "finance", permissions: [] };
const people = ["Zhou Min", "Anna de Boer"];
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
    <Sample name="Delta">
      <Delta currency="CNY" from="100" to="125.5" />
      <Delta currency="CNY" from="100" to="80" />
      <Delta currency="CNY" from="100" to="100" />
      <Delta currency="CNY" from="0" to="12" />
      <Delta currency="CNY" from={null} to="12" />
    </Sample>
    <Sample name="Instant, BillingMonth">
      <Instant value="2026-02-28T16:00:05Z" />
      <Instant seconds value="2026-02-28T16:00:05Z" />
      <Instant value={null} />
      <BillingMonth value="2026-03" />
      <BillingMonth length="short" value="2026-03" />
    </Sample>
    <Sample name="Status, CodeLabel">
      {Object.keys(orderStatus).map((value) => (
        <Status codes={orderStatus} key={value} value={value} />
      ))}
      <Status codes={orderStatus} value="99" />
      <Status codes={orderStatus} value={null} />
      <CodeLabel codes={orderStatus} value="5" />
      <CodeLabel codes={orderStatus} value="99" />
      <CodeLabel codes={orderStatus} value={null} />
    </Sample>
    <Sample name="SpendState, SpendCounts">
      {spendStates.map((state) => (
        <SpendState key={state} state={state} />
      ))}
      <SpendCounts done={3} refused={1} unknown={2} />
    </Sample>
    <Sample name="PersonName, MaskedText, RateBudget">
      {people.map((name) => (
        <PersonName key={name} name={name} />
      ))}
      {people.map((name, index) => (
        <PersonProvider key={name} person={{ ...looker, permissions: index === 0 ? ["customers.reveal"] : [] }}>
          <MaskedText customerId="sample" field="telephone" value="138****5678" />
          <MaskedText customerId="sample" field="email" value={null} />
        </PersonProvider>
      ))}
      <RateBudget done={0} perSecond={10} seconds={1} total={null} />
      <RateBudget done={40} perSecond={10} seconds={8} total={100} />
      <RateBudget done={40} perSecond={10} seconds={800} total={100} />
    </Sample>
    <Sample name="AsOf, CopyableId">
      <AsOf at="2026-02-28T16:00:05Z" provisional source="ListCustomersBalancesDetail" />
      <AsOf at="2026-02-28T16:00:05Z" provisional={false} />
      <AsOf at={null} />
      <CopyableId value="e3273ef7a4f107ee7fb4d1f5bd4bdfde" />
    </Sample>
  </>
);
