import type { resources } from "@/lib/api/resources";
import { day } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import type { PlacedOrder, ResourceChange } from "../world/change";
import type { Customer } from "../world/customers";
import { type Fen, fenOf, textOf } from "../world/money";
import { type Resource, resourceStatusOf } from "../world/resources";
import { selfOf } from "./customer-scope";
import { type Fault, failRows, faults, isClosed, isLocked, judgeResources, refuseIfNone } from "./resource-rules";
import type { Call, Twins } from "./twin";

type Of<Name extends keyof typeof resources> = Twins<typeof resources>[Name];

/** Within so many days all of the money comes back. */
const withoutReason = 5 * day;

interface Refund {
  readonly resource: Resource;
  readonly net: Fen;
  readonly fee: Fen;
  readonly consumed: Fen;
  readonly change: ResourceChange;
}

const periodsAfter = ({ changed }: Resource, at: number) => (changed.renewals ?? []).filter(({ from }) => from > at);
const sumOf = (periods: ReturnType<typeof periodsAfter>) =>
  periods.reduce((sum, { amount }) => sum + (fenOf(amount) ?? 0n), 0n);

/** What comes back for a resource that ends now: renewed periods whole, the running one by the day. */
function closing(resource: Resource, isFree: boolean, { now }: Call): Omit<Refund, "change" | "resource"> {
  const ahead = periodsAfter(resource, now);
  const end = Math.min(resource.expireAt, ...ahead.map(({ from }) => from));
  const days = BigInt(Math.max(0, Math.floor((end - now) / day)));
  const running = (resource.monthly * days) / 30n;
  const isYoung = now - resource.effectiveAt <= withoutReason;
  const fee = isFree || isYoung ? 0n : running / 20n;
  const whole = resource.monthly * BigInt(resource.months);
  return { net: running + sumOf(ahead) - fee, fee, consumed: whole > running ? whole - running : 0n };
}

const close = (resource: Resource, isFree: boolean, call: Call): Refund => ({
  ...closing(resource, isFree, call),
  resource,
  change: { id: resource.id, closedAt: call.now, renewals: [], at: call.now },
});

/** Only the periods that have not begun go; the resource stays until they would have. */
function shorten(resource: Resource, { now }: Call): Refund {
  const ahead = periodsAfter(resource, now);
  const kept = (resource.changed.renewals ?? []).filter(({ from }) => from <= now);
  const expireAt = Math.min(...ahead.map(({ from }) => from));
  const change = { id: resource.id, expireAt, renewals: kept, at: now };
  return { resource, net: sumOf(ahead), fee: 0n, consumed: 0n, change };
}

const orderOf = ({ resource, net, fee, consumed }: Refund, type: 4 | 10, id: string): PlacedOrder => ({
  ...{ id, type, state: "refunded", service: resource.service, resourceId: resource.id, discounts: [] },
  ...{ official: textOf(net), fee: textOf(fee), consumed: textOf(consumed), months: null, from: null, until: null },
});

/** Journals refunds and carries them out; the orders that they have become. */
function commitRefunds(refunds: readonly Refund[], type: 4 | 10, customer: Customer, call: Call): string[] {
  const ids = call.world.orders.nextIds(refunds.length, call.now);
  const all = refunds.map((refund, at) => ({ refund, id: ids[at] ?? "" }));
  call.commit({
    ...{ kind: "trade", at: call.now, customerId: customer.id },
    results: all.map(({ refund, id }) => ({ resourceId: refund.resource.id, orderId: id, amount: textOf(refund.net) })),
    placed: all.map(({ refund, id }) => orderOf(refund, type, id)),
    money: all.map(({ refund, id }) => ({ orderId: id, amount: textOf(refund.net) })),
    resources: refunds.map(({ change }) => change),
  });
  return ids;
}

/** Why a resource cannot be given up now. */
function faultOf(resource: Resource, customer: Customer, call: Call): Fault | null {
  if (resource.parentId !== null) return faults.whole;
  if (isClosed(resource, call)) return faults.deleted;
  if (isLocked(resource, customer, call)) return faults.locked;
  return resourceStatusOf(resource, call.now) === 4 ? faults.frozen : null;
}

export const unsubscribe: Of<"unsubscribe"> = (input, call) => {
  const customer = selfOf(call);
  const onlyRenewed = input.unsubscribe_type === 2;
  const judged = judgeResources(input.resource_ids, customer, call, (resource) => {
    const fault = faultOf(resource, customer, call);
    if (fault || !onlyRenewed) return fault;
    return periodsAfter(resource, call.now).length === 0 ? faults.notRenewed : null;
  });
  refuseIfNone(judged);
  const refunds = judged.good.map((resource) => (onlyRenewed ? shorten(resource, call) : close(resource, false, call)));
  const order_ids = commitRefunds(refunds, 4, customer, call);
  return { order_ids, fail_resource_infos: failRows(judged.bad) };
};

/** One resource in nine is looked at by a person first. */
const isReviewed = ({ dice }: Resource) => dice % 9 === 4;

/** Places the order of a resource under review; its money and its state stay as they are. */
function review(resource: Resource, customer: Customer, call: Call): string {
  const [id = ""] = call.world.orders.nextIds(1, call.now);
  const order = orderOf(close(resource, true, call), 10, id);
  call.commit({
    ...{ kind: "trade", at: call.now, customerId: customer.id, results: [{ resourceId: resource.id, orderId: id }] },
    placed: [{ ...order, state: "review" }],
    resources: [{ id: resource.id, lockedBy: id, at: call.now }],
  });
  return id;
}

function turn(resource: Resource, customer: Customer, call: Call): string {
  const refund = close(resource, true, call);
  const change = { ...refund.change, onDemandAt: call.now };
  const [id = ""] = commitRefunds([{ ...refund, change }], 10, customer, call);
  return id;
}

export const toOnDemandNow: Of<"toOnDemandNow"> = (input, call) => {
  const customer = selfOf(call);
  const { good, bad } = judgeResources(input.resource_ids, customer, call, (resource) => {
    if (resource.parentId !== null) return faults.attached;
    if (isClosed(resource, call)) return faults.missing;
    if (isLocked(resource, customer, call)) return faults.locked;
    if (resourceStatusOf(resource, call.now) !== 2) return faults.notInUse;
    return catalogue[resource.service]?.modes.includes("3") ? null : faults.unmetered;
  });
  const done = new Map(
    good.map((resource) => [
      resource.id,
      isReviewed(resource)
        ? { result: "AUDIT", order_id: review(resource, customer, call) }
        : { result: "SUCCESS", order_id: turn(resource, customer, call) },
    ]),
  );
  const failed = new Map(bad.map(({ id, fault }) => [id, fault]));
  return {
    to_ondemand_service_results: input.resource_ids.map((resource_id) => ({
      ...{ resource_id, result: "FAIL", order_id: null, ...done.get(resource_id) },
      ...{ error_code: failed.get(resource_id)?.code ?? null, error_msg: failed.get(resource_id)?.message ?? null },
    })),
  };
};
