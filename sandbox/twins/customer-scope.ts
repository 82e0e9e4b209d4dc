import { accessDenied, badParameter, refuse } from "../refusal";
import type { Customer } from "../world/customers";
import { otherSiteCustomer } from "../world/other-site";
import { scopeOf } from "./scope";
import type { Call } from "./twin";

/** The customer that calls for itself. */
export function selfOf({ caller }: Call): Customer {
  if (!caller.customer) throw accessDenied();
  return caller.customer;
}

interface Named {
  customer_id?: string | undefined;
  indirect_partner_id?: string | undefined;
}

/** Whose things are meant: a customer's own whatever it names, else the one that the partner has to name. */
export function customerOf(input: Named, call: Call): Customer {
  if (call.caller.customer) return call.caller.customer;
  const { find } = scopeOf(input, call);
  if (input.customer_id === undefined) throw badParameter("customer_id", "a partner must name the customer");
  if (input.customer_id === otherSiteCustomer(call.world.seed))
    throw refuse(403, "CBC.0156", "The customer does not belong to the website you are now at.");
  const customer = find(input.customer_id);
  if (!customer || customer.leftAt !== null) throw refuse(400, "CBC.99000035", "The customer is not your customer.");
  return customer;
}

/** Whoever was frozen by its partner spends nothing; no page names the code for it. */
export function refuseFrozen({ frozen }: Customer) {
  if (frozen !== 0) throw refuse(400, "CBC.18000016", "This operation is not permitted. Contact your partner.");
}
