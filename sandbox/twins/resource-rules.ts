import { refuse } from "../refusal";
import type { Customer } from "../world/customers";
import { statusOf } from "../world/order-life";
import { type Resource, resourceStatusOf } from "../world/resources";
import type { Call } from "./twin";

export interface Fault {
  readonly code: string;
  readonly message: string;
}

export const faults = {
  missing: { code: "CBC.99003012", message: "The resource ID does not exist." },
  attached: { code: "CBC.30010036", message: "The resource is not a primary resource." },
  locked: { code: "CBC.99003100", message: "The resource is contained in an order that is not completed." },
  frozen: { code: "CBC.99003656", message: "The resource has been frozen." },
  deleted: { code: "CBC.30000067", message: "Unsubscription not supported. This resource has been deleted." },
  whole: { code: "CBC.99003185", message: "The resource must be processed together with its primary resource." },
  notRenewed: { code: "CBC.99003128", message: "The resource has no renewal period to unsubscribe." },
  notInUse: { code: "CBC.99003602", message: "The resource has expired or has been frozen." },
  isOff: { code: "CBC.99003605", message: "The setting has been canceled." },
  unmetered: { code: "CBC.3006", message: "The service type is not supported." },
} as const satisfies Record<string, Fault>;

/** Whether an order that waits holds the resource: to be paid, or to be reviewed. */
export function isLocked({ changed }: Resource, customer: Customer, { world, now }: Call): boolean {
  const order = changed.lockedBy && world.orders.find(changed.lockedBy, customer, now);
  return order ? [1, 6].includes(statusOf(order, now)) : false;
}

type Judged = { readonly resource: Resource } | { readonly id: string; readonly fault: Fault };

/** Looks up each named resource of a customer and judges it. */
export function judgeResources(
  ids: readonly string[],
  customer: Customer,
  call: Call,
  faultOf: (resource: Resource) => Fault | null,
) {
  const own = new Map(call.world.trade.resources.of(customer, call.now).map((one) => [one.id, one]));
  const judged = ids.map((id): Judged => {
    const resource = own.get(id);
    const fault = resource ? faultOf(resource) : faults.missing;
    return resource && !fault ? { resource } : { id, fault: fault ?? faults.missing };
  });
  const good = judged.flatMap((one) => ("resource" in one ? [one.resource] : []));
  const bad = judged.flatMap((one) => ("fault" in one ? [one] : []));
  return { good, bad };
}

/** A call of which nothing can be done is refused as a whole, with the first reason. */
export function refuseIfNone({ good, bad }: ReturnType<typeof judgeResources>) {
  const [first] = bad;
  if (good.length === 0 && first) throw refuse(400, first.fault.code, first.fault.message);
}

export const failRows = (bad: ReturnType<typeof judgeResources>["bad"]) =>
  bad.map(({ id, fault }) => ({ resource_id: id, error_code: fault.code, error_msg: fault.message }));

export const isClosed = (resource: Resource, { now }: Call) => resourceStatusOf(resource, now) === 3;
