import { z } from "zod";
import {
  autoPay,
  autoRenewPeriod,
  onDemandStatus,
  packageStatus,
  renewConfig,
  renewPeriod,
  resourceScope,
  resourceStatus,
  toOnDemand,
  toOnDemandResult,
  unsubscribeReason,
  unsubscribeType,
} from "./codes/resources";
import { deductionDays } from "./deduction-days";
import { answer, code, customerId, id, ids, instant, paging, rows, text, textCode, whole, wholeCode } from "./fields";
import { domain, read, spend, write } from "./operation";
import { packageFields, packageRecordFields, packageUsageFields } from "./package-rows";
import { orderedOutcomes, turnedOutcomes } from "./resource-outcomes";
import { onDemandResourceFields, resourceFields } from "./resource-rows";

const failInfos = rows({ error_code: text, error_msg: text, resource_id: text });
const orderIds = z
  .array(text)
  .nullish()
  .transform((list) => list ?? []);

/** Resources are renewed and given up by their main id; what is attached goes along. */
const mainIds = (most: number) => ids(most, "unique_resource");

/** Whether a value suits the setting: days before expiry for the deduction, a day of the month for the expiry. */
const suitsConfig = (name: string, value: string) =>
  name === "DEDUCTION_DATE" ? /^[2-7]$/.test(value) : /^(-1|[1-9]|1\d|2[0-8])$/.test(value);

// Nearly all of these take the customer's own credentials; the lists of resources are the partner's as well.
export const resources = domain("resources", {
  // Called so on the wire, and it lists what is paid by the month or year; the path is spelt without a b.
  list: read({
    huawei: "ListPayPerUseCustomerResources",
    title: { zh: "查询包年/包月资源", en: "List yearly/monthly resources" },
    method: "POST",
    path: "/v2/orders/suscriptions/resources/query",
    // A partner has to name the customer; a customer sees its own whatever it names.
    in: z.object({
      resource_ids: z.array(id()).max(50).optional(),
      order_id: id().optional(),
      only_main_resource: wholeCode(resourceScope).optional(),
      status_list: z.array(wholeCode(resourceStatus)).max(10).optional(),
      expire_time_begin: instant.optional(),
      expire_time_end: instant.optional(),
      service_type_code: id().optional(),
      customer_id: customerId.optional(),
      ...paging,
    }),
    out: answer({ total_count: whole, data: rows(resourceFields) }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "resources.read",
    customers: (input) => (input.customer_id ? [input.customer_id] : []),
    source: "api-bpconsole",
  }),

  listOnDemand: read({
    huawei: "ListCustomerOnDemandResources",
    title: { zh: "查询按需资源", en: "List pay-per-use resources" },
    method: "POST",
    path: "/v2/partners/sub-customers/on-demand-resources/query",
    in: z.object({
      customer_id: customerId,
      region_code: id().optional(),
      service_type_code: id().optional(),
      resource_ids: z.array(id()).max(50).optional(),
      effective_time_begin: instant.optional(),
      effective_time_end: instant.optional(),
      status: wholeCode(onDemandStatus).optional(),
      indirect_partner_id: id().optional(),
      ...paging,
    }),
    out: answer({ total_count: whole, resources: rows(onDemandResourceFields) }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor"],
    permission: "resources.read",
    customers: (input) => [input.customer_id],
    source: "api-bpconsole",
  }),

  renew: spend({
    huawei: "RenewalResources",
    title: { zh: "续订包年/包月资源", en: "Renew yearly/monthly resources" },
    method: "POST",
    path: "/v2/orders/subscriptions/resources/renew",
    in: z
      .object({
        resource_ids: mainIds(10),
        period_type: wholeCode(renewPeriod),
        period_num: z.int().min(1).max(11),
        // Without it an order is placed and waits to be paid.
        is_auto_pay: wholeCode(autoPay).optional(),
      })
      .refine(({ period_type, period_num }) => period_type === 2 || period_num <= 3, {
        error: "renew_years",
        path: ["period_num"],
      }),
    out: answer({ order_ids: orderIds, fail_resource_infos: failInfos }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.spend",
    customers: () => [],
    perSecond: 20,
    spend: {
      kind: "renewal",
      payee: "resource",
      lines: (input) => input.resource_ids.map((payee) => ({ payee, amount: null })),
      outcomes: (input, answered) => orderedOutcomes(input.resource_ids, answered),
    },
    source: "api-oce",
  }),

  unsubscribe: spend({
    huawei: "CancelResourcesSubscription",
    title: { zh: "退订包年/包月资源", en: "Unsubscribe yearly/monthly resources" },
    method: "POST",
    path: "/v2/orders/subscriptions/resources/unsubscribe",
    in: z.object({
      resource_ids: mainIds(10),
      unsubscribe_type: wholeCode(unsubscribeType),
      unsubscribe_reason_type: wholeCode(unsubscribeReason).optional(),
      unsubscribe_reason: z.string().trim().max(256).optional(),
    }),
    out: answer({ order_ids: orderIds, fail_resource_infos: failInfos }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.spend",
    customers: () => [],
    spend: {
      kind: "unsubscription",
      payee: "resource",
      lines: (input) => input.resource_ids.map((payee) => ({ payee, amount: null })),
      outcomes: (input, answered) => orderedOutcomes(input.resource_ids, answered),
    },
    source: "api-oce",
  }),

  autoRenew: write({
    huawei: "AutoRenewalResources",
    title: { zh: "开通自动续费", en: "Turn automatic renewal on" },
    method: "POST",
    path: "/v2/orders/subscriptions/resources/autorenew/{resource_id}",
    // Where it is on already, what is left out stays as it is; 0 times is for ever.
    in: z.object({
      resource_id: id(),
      auto_renew_times: z.int().min(0).max(99).optional(),
      period_type: textCode(autoRenewPeriod).optional(),
    }),
    out: answer({}),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.write",
    customers: () => [],
    source: "api-oce",
  }),

  cancelAutoRenew: write({
    huawei: "CancelAutoRenewalResources",
    title: { zh: "取消自动续费", en: "Turn automatic renewal off" },
    method: "DELETE",
    path: "/v2/orders/subscriptions/resources/autorenew/{resource_id}",
    in: z.object({ resource_id: id() }),
    out: answer({}),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.write",
    customers: () => [],
    source: "api_order_00023",
  }),

  // No resource is named: it holds for the whole account.
  setRenewConfig: write({
    huawei: "SetResourcesRenewConfig",
    title: { zh: "设置统一到期日或自动续费扣款日", en: "Set the common expiry day or the deduction day" },
    method: "POST",
    path: "/v2/orders/subscriptions/resources/renew/config",
    in: z
      .object({ config_name: textCode(renewConfig), config_value: z.union([z.string(), z.int()]).transform(String) })
      .refine(({ config_name, config_value }) => suitsConfig(config_name, config_value), {
        error: "renew_config",
        path: ["config_value"],
      }),
    out: answer({ error_code: text, error_msg: text }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.write",
    customers: () => [],
    source: "api_order_00031",
  }),

  toOnDemand: write({
    huawei: "UpdatePeriodToOnDemand",
    title: { zh: "设置或取消到期转按需", en: "Set whether resources turn to pay-per-use at expiry" },
    method: "POST",
    path: "/v2/orders/subscriptions/resources/to-on-demand",
    in: z.object({ operation: textCode(toOnDemand), resource_ids: mainIds(100) }),
    // Only failures are named.
    out: answer({ error_details: rows({ error_code: text, error_msg: text, id: text }) }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.write",
    customers: () => [],
    source: "api_order_00024",
  }),

  toOnDemandNow: spend({
    huawei: "UpdatePeriodToOnDemandInstantly",
    title: { zh: "立即转按需", en: "Turn resources to pay-per-use at once" },
    method: "POST",
    path: "/v2/orders/subscriptions/resources/to-on-demand/instantly",
    in: z.object({ resource_ids: mainIds(10) }),
    out: answer({
      to_ondemand_service_results: rows({
        resource_id: text,
        result: code(toOnDemandResult),
        error_code: text,
        error_msg: text,
        order_id: text,
      }),
    }),
    sites: ["cn"],
    callers: ["customer"],
    permission: "resources.spend",
    customers: () => [],
    spend: {
      kind: "to_on_demand",
      payee: "resource",
      lines: (input) => input.resource_ids.map((payee) => ({ payee, amount: null })),
      outcomes: (input, answered) => turnedOutcomes(input.resource_ids, answered),
    },
    source: "api-oce",
  }),

  listPackages: read({
    huawei: "ListFreeResourceInfos",
    title: { zh: "查询资源包列表", en: "List resource packages" },
    method: "POST",
    path: "/v3/payments/free-resources/query",
    in: z.object({
      region_code: id().optional(),
      order_id: id().optional(),
      product_id: id().optional(),
      product_name: id(256).optional(),
      enterprise_project_id: id(128).optional(),
      status: wholeCode(packageStatus).optional(),
      service_type_code_list: z.array(id()).max(100).optional(),
      ...paging,
    }),
    out: answer({ total_count: whole, free_resource_packages: rows(packageFields) }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.read",
    customers: () => [],
    source: "api-oce",
  }),

  listPackageUsages: read({
    huawei: "ListFreeResourceUsages",
    title: { zh: "查询资源包使用量", en: "List what is left of resource packages" },
    method: "POST",
    path: "/v2/payments/free-resources/usages/details/query",
    in: z.object({ free_resource_ids: z.array(id()).min(1).max(100) }),
    out: answer({ free_resources: rows(packageUsageFields) }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.read",
    customers: () => [],
    source: "api-oce",
  }),

  listPackageRecords: read({
    huawei: "ListFreeResourcesUsageRecords",
    title: { zh: "查询资源包使用明细", en: "List the uses of resource packages" },
    method: "GET",
    path: "/v2/bills/customer-bills/free-resources-usage-records",
    in: deductionDays(
      z.object({
        free_resource_id: id().optional(),
        product_id: id().optional(),
        resource_type_code: id().optional(),
        ...deductionDays.fields,
        ...paging,
      }),
    ),
    out: answer({ total_count: whole, free_resource_records: rows(packageRecordFields) }),
    sites: ["cn", "intl"],
    callers: ["customer"],
    permission: "resources.read",
    customers: () => [],
    source: "api-oce",
  }),
});
