import type { resources } from "@/lib/api/resources";
import { addMonths, beijingOffset, day, daysIn, monthOf, startOf } from "../world/calendar";
import type { PlacedOrder, ResourceChange } from "../world/change";
import type { Customer } from "../world/customers";
import { type Fen, permille, textOf } from "../world/money";
import type { Resource } from "../world/resources";
import { refuseFrozen, selfOf } from "./customer-scope";
import { contractShare, hasContract } from "./order-offers";
import { refusePoor } from "./payment";
import { failRows, faults, isClosed, isLocked, judgeResources, refuseIfNone } from "./resource-rules";
import type { Call, Twins } from "./twin";

type Of<Name extends keyof typeof resources> = Twins<typeof resources>[Name];

/** The end of a period, moved on to the account's common expiry day where it has one. */
function alignedEnd(at: number, config: string | undefined): number {
  if (config === undefined) return at;
  const onDay = (month: number) => {
    const date = config === "-1" ? daysIn(month) : Number(config);
    return startOf(month) + (date - 1) * day + ((at + beijingOffset) % day);
  };
  const [same, next] = [onDay(monthOf(at)), onDay(monthOf(at) + 1)];
  return same >= at ? same : next;
}

export interface Renewal {
  readonly resource: Resource;
  readonly months: number;
  readonly from: number;
  readonly until: number;
  readonly official: Fen;
  readonly discounts: readonly { readonly type: string; readonly amount: Fen }[];
}

/** What a renewal costs: a year is ten months' worth, and days up to the common expiry day are paid by the day. */
export function quote(
  resource: Resource,
  months: number,
  isPaid: boolean,
  customer: Customer,
  { world }: Call,
): Renewal {
  const from = resource.expireAt;
  const plain = addMonths(from, months);
  const until = alignedEnd(plain, world.trade.settingOf(customer.id, "EXPIRE_DATE"));
  const days = BigInt(Math.round((until - plain) / day));
  const official = resource.monthly * BigInt(months) + (resource.monthly * days) / 30n;
  const yearly = (resource.monthly * 2n * BigInt(Math.floor(months / 12))) / 1n;
  const promotion = yearly > 0n ? [{ type: "700", amount: yearly }] : [];
  // Paying at once takes the commercial discount; paying later leaves the choice.
  const contract =
    isPaid && hasContract(customer) ? [{ type: "605", amount: permille(official - yearly, contractShare) }] : [];
  return { resource, months, from, until, official, discounts: [...promotion, ...contract] };
}

export const payableOf = ({ official, discounts }: Renewal) =>
  discounts.reduce((left, { amount }) => left - amount, official);

const orderOf = ({ resource, official, discounts, ...period }: Renewal, id: string, isPaid: boolean): PlacedOrder => ({
  ...{ id, type: 2, state: isPaid ? "paid" : "unpaid", service: resource.service, resourceId: resource.id },
  ...{ official: textOf(official), months: period.months, from: period.from, until: period.until },
  discounts: discounts.map(({ type, amount }) => ({ type, amount: textOf(amount) })),
});

function changeOf(renewal: Renewal, orderId: string, isPaid: boolean, at: number): ResourceChange {
  const { resource, from, until } = renewal;
  if (!isPaid) return { id: resource.id, lockedBy: orderId, at };
  const period = { from, until, amount: textOf(payableOf(renewal)), orderId };
  return { id: resource.id, expireAt: until, renewals: [...(resource.changed.renewals ?? []), period], at };
}

export const renewResources: Of<"renew"> = (input, call) => {
  const customer = selfOf(call);
  refuseFrozen(customer);
  const judged = judgeResources(input.resource_ids, customer, call, (resource) => {
    if (resource.parentId !== null) return faults.attached;
    if (isClosed(resource, call)) return faults.missing;
    return isLocked(resource, customer, call) ? faults.locked : null;
  });
  refuseIfNone(judged);
  const isPaid = input.is_auto_pay === 1;
  const months = input.period_num * (input.period_type === 3 ? 12 : 1);
  const renewals = judged.good.map((resource) => quote(resource, months, isPaid, customer, call));
  // Without enough money nothing is placed at all.
  if (isPaid)
    refusePoor(
      customer,
      renewals.reduce((sum, renewal) => sum + payableOf(renewal), 0n),
      call,
    );
  const ids = call.world.orders.nextIds(renewals.length, call.now);
  const placed = renewals.map((renewal, at) => ({ renewal, id: ids[at] ?? "" }));
  call.commit({
    ...{ kind: "trade", at: call.now, customerId: customer.id },
    results: placed.map(({ renewal, id }) => ({
      ...{ resourceId: renewal.resource.id, orderId: id, amount: isPaid ? textOf(payableOf(renewal)) : null },
    })),
    placed: placed.map(({ renewal, id }) => orderOf(renewal, id, isPaid)),
    money: isPaid ? placed.map(({ renewal, id }) => ({ orderId: id, amount: textOf(-payableOf(renewal)) })) : [],
    resources: placed.map(({ renewal, id }) => changeOf(renewal, id, isPaid, call.now)),
  });
  return { order_ids: ids, fail_resource_infos: failRows(judged.bad) };
};
