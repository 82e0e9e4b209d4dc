import type { z } from "zod";
import type { coupons } from "@/lib/api/coupons";
import { badParameter, refuse } from "../refusal";
import type { Issue } from "../world/coupons";
import { type Fen, fenOf } from "../world/money";
import type { Quota } from "../world/quotas";
import { type Scope, scopeOf } from "./scope";
import type { Call } from "./twin";

type Input = z.output<typeof coupons.issue.in>;
type Line = {
  readonly customerId: string;
  readonly couponId?: string;
  readonly code?: string;
  readonly message?: string;
};

const no = (code: string, message: string) => refuse(400, code, message);

/** What refuses the whole call with 400 (error table of mp_02002), in the table's order. */
function checkQuota(quota: Quota | undefined, input: Input, face: Fen, now: number): asserts quota is Quota {
  if (quota?.status !== 0) throw no("CBC.99000012", "The coupon quota does not exist or its status is abnormal.");
  if (now < quota.effectiveAt || now >= quota.expireAt)
    throw no("CBC.99000017", "The coupon quota has not taken effect or has expired.");
  const { minFace, maxFace, services, named } = quota.limits;
  if (minFace !== undefined && face < minFace)
    throw no("CBC.99000018", "The face value is below the minimum of the quota.");
  if (maxFace !== undefined && face > maxFace)
    throw no("CBC.99000019", "The face value is above the maximum of the quota.");
  const wanted = input.cloud_service_types ?? [];
  if (services && wanted.some((service) => !services.includes(service)))
    throw no("CBC.99000023", "The cloud service types exceed the restriction of the quota.");
  if (named && input.customer_ids.some((id) => !named.includes(id)))
    throw no("CBC.50000020", "The coupon can be issued only to the specified customers.");
}

/** When the coupon begins and ends: the quota's own dates unless the call names others inside them. */
function validityOf(input: Input, quota: Quota, now: number) {
  const validAt = input.valid_time ? Date.parse(input.valid_time) : quota.effectiveAt;
  const expireAt = input.expire_time ? Date.parse(input.expire_time) : quota.expireAt;
  if (validAt >= quota.expireAt) throw badParameter("valid_time", "after the quota has expired");
  if (expireAt > quota.expireAt || expireAt <= now)
    throw badParameter("expire_time", "past, or after the quota has expired");
  if (expireAt <= validAt) throw badParameter("expire_time", "not after valid_time");
  return { validAt, expireAt };
}

/** A newcomer has been with the partner for less than 90 days. */
const newcomerFor = 90 * 86_400_000;

/** Why one customer gets nothing, at HTTP 200; null when it may have the coupon. */
function refusalOf(
  customerId: string,
  quota: Quota,
  face: Fen,
  left: Fen,
  scope: Scope,
  call: Call,
): { code: string; message: string } | null {
  const ordered = call.lineFault(customerId);
  if (ordered) return ordered;
  const customer = scope.find(customerId);
  if (!customer || customer.leftAt !== null)
    return { code: "CBC.99000035", message: "The customer is not your customer." };
  if (customer.relation !== "resale")
    return { code: "CBC.99000014", message: "The coupon cannot be issued to customers of this association type." };
  // No page names the code for a frozen customer.
  if (customer.frozen !== 0)
    return { code: "CBC.99000000", message: "You do not have the permission to operate the customer." };
  if (customer.financeManaged)
    return { code: "CBC.50000034", message: "Coupons cannot be issued to a member account whose finance is managed." };
  const held = call.world.coupons.held(quota.id, customerId);
  if (quota.limits.count !== undefined && held.count >= quota.limits.count)
    return { code: "CBC.99000020", message: "The number of coupons of the customer exceeds the limit." };
  if (quota.limits.total !== undefined && held.total + face > quota.limits.total)
    return { code: "CBC.99000021", message: "The total face value of the customer exceeds the limit." };
  return face > left ? { code: "CBC.99000013", message: "The balance of the coupon quota is insufficient." } : null;
}

/** Issues to each customer in the order of the request, as long as the quota lasts. */
export function issueCoupons(input: Input, call: Call): Line[] {
  const { world, now } = call;
  const face = fenOf(input.face_value);
  if (face === null) throw badParameter("face_value", "not an amount");
  const scope = scopeOf(input, call);
  const found = world.coupons.findQuota(input.quota_id);
  const quota = found?.owner === scope.owner ? found : undefined;
  checkQuota(quota, input, face, now);
  const { validAt, expireAt } = validityOf(input, quota, now);
  if (quota.limits.newcomers && input.customer_ids.some((id) => isKnown(id, scope, call)))
    throw no("CBC.99000022", "The coupon can be issued only to customers associated for the first time.");
  const ids = world.coupons.nextIds(input.customer_ids.length, now);
  let left = quota.balance;
  const lines = input.customer_ids.map((customerId, at): Line => {
    const refusal = refusalOf(customerId, quota, face, left, scope, call);
    if (refusal) return { customerId, ...refusal };
    left -= face;
    return { customerId, couponId: ids[at] ?? "" };
  });
  const services = input.cloud_service_types?.length ? input.cloud_service_types : (quota.limits.services ?? []);
  const change: Issue = {
    at: now,
    quotaId: quota.id,
    face: input.face_value,
    validAt,
    expireAt,
    services,
    memo: input.memo ?? null,
    results: lines.map(({ message: _, ...result }) => result),
  };
  call.commit(change);
  return lines;
}

const isKnown = (customerId: string, scope: Scope, { now }: Call) => {
  const customer = scope.find(customerId);
  return customer !== undefined && customer.associatedAt < now - newcomerFor;
};
