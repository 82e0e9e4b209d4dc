import type { customers } from "@/lib/api/customers";
import { instantText } from "../world/calendar";
import { type Customer, xaccountOf } from "../world/customers";
import { checkIdentity, create, sendCode } from "./create-customer";
import { freeze, unfreeze } from "./freeze";
import { listNewTags } from "./new-tags";
import { realnameTwins } from "./realname";
import { scopeOf } from "./scope";
import { isBetween, pageOf, type Twins } from "./twin";

/** Resale is 2 on the China site and 3 on the international one. */
export const relationCode = (customer: Customer, site: "cn" | "intl") =>
  customer.relation === "referral" ? "1" : site === "cn" ? "2" : "3";

const holds = (text: string | null, part: string | undefined) =>
  part === undefined || (text?.toLowerCase().includes(part.toLowerCase()) ?? false);

/** The partner's customers. */
export const customerTwins: Twins<typeof customers> = {
  list(input, { world, now }) {
    // To a partner without resellers indirect_partner_id means nothing and is ignored (mc_00021).
    const { customers } = scopeOf(world.resellers.list.length === 0 ? {} : input, { world });
    const found = customers.filter(
      (customer) =>
        // A created account is linked to the partner later than it is made.
        customer.associatedAt <= now &&
        (input.customer_id === undefined || customer.id === input.customer_id) &&
        (input.association_type === undefined || relationCode(customer, world.site) === input.association_type) &&
        holds(customer.accountName, input.account_name) &&
        holds(customer.name, input.customer) &&
        (input.label === undefined || (customer.label?.includes(input.label) ?? false)) &&
        isBetween(customer.associatedAt, input.associated_on_begin, input.associated_on_end),
    );
    return {
      count: found.length,
      customer_infos: pageOf(found, input).map((customer) => ({
        customer: customer.name,
        account_name: customer.accountName,
        customer_id: customer.id,
        associated_on: instantText(customer.associatedAt),
        association_type: relationCode(customer, world.site),
        label: customer.label,
        telephone: customer.telephone,
        country_code: customer.countryCode,
        email: customer.email,
        verified_status: customer.verified,
        customer_type: customer.type,
        // The international site tells no more than that somebody is frozen.
        is_frozen: world.site === "intl" ? Math.min(1, customer.frozen) : customer.frozen,
        account_managers: customer.manager === null ? [] : [{ account_name: customer.manager }],
        xaccount_id: xaccountOf(customer),
        xaccount_type: world.accounts.platform,
        customer_level: customer.level,
      })),
    };
  },

  create,
  checkIdentity,
  sendCode,
  listNewTags,
  ...realnameTwins,
  freeze,
  unfreeze,
};
