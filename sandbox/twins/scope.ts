import { refuse } from "../refusal";
import type { Customer } from "../world/customers";
import type { Reseller } from "../world/resellers";
import type { Call } from "./twin";

export const strangers = {
  code: "CBC.99000037",
  message: "You do not have the permission to operate the indirect partner.",
};

/** Naming a reseller that is not the caller's own; an ordinary partner has none. */
export const noReseller = () => refuse(400, strangers.code, strangers.message);

export interface Scope {
  /** The reseller whose money, quotas and customers are meant; null for the caller's own. */
  readonly reseller: Reseller | null;
  /** The reseller's id, as quotas and accounts name their owner. */
  readonly owner: string | null;
  /** Those customers and no others: a reseller's customer is a stranger unless its reseller is named. */
  readonly customers: readonly Customer[];
  find(customerId: string): Customer | undefined;
}

/** Whose money, quotas and customers a call means: `indirect_partner_id` silently changes it. */
export function scopeOf(input: { indirect_partner_id?: string | undefined }, { world }: Pick<Call, "world">): Scope {
  const { indirect_partner_id: id } = input;
  if (id === undefined) {
    const { present, find } = world.customers;
    return { reseller: null, owner: null, customers: present, find };
  }
  const reseller = world.resellers.find(id);
  if (!reseller) throw noReseller();
  const { customers } = reseller;
  return { reseller, owner: id, customers, find: (customerId) => customers.find((one) => one.id === customerId) };
}
