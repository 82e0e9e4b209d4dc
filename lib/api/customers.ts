import { z } from "zod";
import {
  associationType,
  customerType,
  freezeKind,
  frozenState,
  identityKind,
  identityResult,
  newCustomerKind,
  newCustomerTag,
  verifiedStatus,
} from "./codes/customers";
import { codeRequest, newCustomer } from "./create-customer";
import {
  answer,
  code,
  customerId,
  id,
  ids,
  instant,
  paging,
  personal,
  rows,
  searchText,
  text,
  textCode,
  whole,
} from "./fields";
import { domain, read, write } from "./operation";
import { realname } from "./realname";

const errorDetails = rows({ error_code: text, error_msg: text, id: text });
const reason = z.string().trim().min(1).max(256);

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

  create: write({
    huawei: "CreateSubCustomer",
    title: { zh: "创建客户", en: "Create a customer" },
    method: "POST",
    path: "/v2/partners/sub-customers",
    in: newCustomer,
    // Both stand beside CBC.99000050 too: the account exists then, and only its link to the partner is still awaited.
    out: answer({ domain_id: text, domain_name: text }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor"],
    permission: "customers.write",
    customers: () => [],
    source: "mc_00016",
  }),

  checkIdentity: read({
    huawei: "CheckUserIdentity",
    title: { zh: "校验客户注册信息", en: "Check whether a name, number or address is free" },
    method: "POST",
    path: "/v2/partners/sub-customers/users/check-identity",
    // A mobile number is written 0086-138… here, and without its country where an account is created.
    in: z.object({ search_type: textCode(identityKind), search_value: id(64) }),
    out: answer({
      error_code: text,
      error_msg: text,
      check_result: code(identityResult),
      mobile_remain_available_num: whole,
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor"],
    permission: "customers.write",
    customers: () => [],
    perSecond: 5,
    source: "api-bpconsole",
  }),

  sendCode: write({
    huawei: "SendVerificationMessageCode",
    title: { zh: "发送验证码", en: "Send a verification code" },
    method: "POST",
    path: "/v2/bases/verificationcode/send",
    in: codeRequest,
    out: answer({}),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor"],
    permission: "customers.write",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "api-bpconsole",
  }),

  listNewTags: read({
    huawei: "ListSubCustomerNewTag",
    title: { zh: "查询客户新客标签", en: "List customers' new-customer tags" },
    method: "POST",
    path: "/v2/partners/sub-customers/new-customers-tags/batch-query",
    in: z.object({
      customer_ids: z.array(customerId).max(200).optional(),
      indirect_partner_id: id().optional(),
      offset: paging.offset,
      limit: z.int().min(1).max(200).optional(),
    }),
    // No total comes: a page that is not full is the last one.
    out: answer({
      new_customer_tags: rows({
        customer_id: text,
        customer_tag_type: code(newCustomerKind),
        new_customer_tag: code(newCustomerTag),
        effective_time: text,
        expire_time: text,
      }),
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "customers.read",
    customers: (input) => input.customer_ids ?? [],
    source: "api-bpconsole",
  }),

  ...realname,

  freeze: write({
    huawei: "FreezeSubCustomers",
    title: { zh: "冻结客户账号", en: "Freeze customers" },
    method: "POST",
    path: "/v2/partners/sub-customers/freeze",
    in: z.object({
      customer_ids: ids(10, "unique"),
      reason,
      indirect_partner_id: id().optional(),
      freeze_type: textCode(freezeKind).optional(),
    }),
    out: answer({ error_details: errorDetails }),
    sites: ["intl"],
    callers: ["partner", "distributor"],
    permission: "customers.control",
    customers: (input) => input.customer_ids,
    source: "mc_00027",
  }),

  unfreeze: write({
    huawei: "UnfreezeSubCustomers",
    title: { zh: "解冻客户账号", en: "Unfreeze customers" },
    method: "POST",
    path: "/v2/partners/sub-customers/unfreeze",
    // The type has to be the one that the customer was frozen with, and no operation tells which that was.
    in: z.object({
      customer_ids: ids(10, "unique"),
      reason,
      indirect_partner_id: id().optional(),
      unfreeze_type: textCode(freezeKind).optional(),
    }),
    out: answer({ error_details: errorDetails }),
    sites: ["intl"],
    callers: ["partner", "distributor"],
    permission: "customers.control",
    customers: (input) => input.customer_ids,
    source: "mc_00028",
  }),
});
