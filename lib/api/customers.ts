import { z } from "zod";
import { associationType, customerType, frozenState, verifiedStatus } from "./codes/customers";
import {
  answer,
  code,
  customerId,
  id,
  instant,
  paging,
  personal,
  rows,
  searchText,
  text,
  textCode,
  whole,
} from "./fields";
import { domain, read } from "./operation";

export const customers = domain("customers", {
  list: read({
    huawei: "ListSubCustomers",
    title: { zh: "查询客户列表", en: "List sub-customers" },
    method: "POST",
    path: "/v2/partners/sub-customers/query",
    in: z.object({
      account_name: searchText().optional(),
      customer: searchText().optional(),
      label: searchText().optional(),
      association_type: textCode(associationType).optional(),
      associated_on_begin: instant.optional(),
      associated_on_end: instant.optional(),
      customer_id: customerId.optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({
      count: whole,
      customer_infos: rows({
        customer_id: z.string(),
        account_name: text,
        customer: text,
        associated_on: text,
        association_type: code(associationType),
        label: text,
        telephone: personal("phone"),
        country_code: text,
        email: personal("email"),
        verified_status: code(verifiedStatus),
        customer_type: code(customerType),
        is_frozen: code(frozenState),
        account_managers: rows({ account_name: text }),
        xaccount_id: text,
        xaccount_type: text,
        customer_level: text,
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor"],
    permission: "customers.read",
    // A filter by a foreign id answers with an empty list and tells nothing, so it is no reach into another's book.
    customers: () => [],
    source: "mc_00021",
  }),
});
