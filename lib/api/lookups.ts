import { z } from "zod";
import { discountAllowed, incentivePolicy, measureType, specChargeMode, specFilter } from "./codes/products";
import { answer, billingMonth, code, id, rows, text, textCode, whole, wholeCode } from "./fields";
import { read } from "./operation";

// The pages name no least page, and a published request asks for none at all.
const paging = { offset: z.int().min(0).optional(), limit: z.int().min(0).max(1000).optional() };

const marker = { next_marker: text };

/** What can be bought: services, their resources, units and specifications. */
export const lookups = {
  listResourceTypes: read({
    huawei: "ListResourceTypes",
    title: { zh: "查询资源类型列表", en: "List resource types" },
    method: "GET",
    path: "/v2/products/resource-types",
    in: z.object(paging),
    out: answer({
      total_count: whole,
      resource_types: rows({
        resource_type_code: text,
        resource_type_name: text,
        resource_type_desc: text,
        service_type_code: text,
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listServiceResources: read({
    huawei: "ListServiceResources",
    title: { zh: "根据云服务类型查询关联的资源类型", en: "List the resource types of a service" },
    method: "GET",
    path: "/v2/products/service-resources",
    in: z.object({ service_type_code: id(), ...paging }),
    out: answer({
      total_count: whole,
      infos: rows({
        basic_info: z
          .looseObject({ resource_type_code: text, product_owner_service: text, name: text, description: text })
          .nullish(),
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listUsageTypes: read({
    huawei: "ListUsageTypes",
    title: { zh: "查询使用量类型列表", en: "List usage types" },
    method: "GET",
    path: "/v2/products/usage-types",
    in: z.object({ resource_type_code: id().optional(), ...paging }),
    out: answer({
      total_count: whole,
      usage_types: rows({
        code: text,
        name: text,
        resource_type_code: text,
        service_type_code: text,
        resource_type_name: text,
        service_type_name: text,
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listUnits: read({
    huawei: "ListMeasureUnits",
    title: { zh: "查询度量单位列表", en: "List units" },
    method: "GET",
    path: "/v2/bases/measurements",
    in: z.object({}),
    out: answer({
      measure_units: rows({
        measure_id: whole,
        measure_name: text,
        abbreviation: text,
        measure_type: code(measureType),
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listConversions: read({
    huawei: "ListConversions",
    title: { zh: "查询度量单位进制", en: "List how units convert" },
    method: "GET",
    path: "/v2/bases/conversions",
    in: z.object({ measure_type: wholeCode(measureType).optional() }),
    // One of the unit is so many of the other: a gigabyte (10) is 1024 megabytes (11).
    out: answer({
      conversions: rows({
        measure_id: whole,
        ref_measure_id: whole,
        conversion_ratio: whole,
        measure_type: code(measureType),
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listSpecs: read({
    huawei: "ListResourceSpecs",
    title: { zh: "查询资源规格", en: "List specifications" },
    method: "POST",
    path: "/v2/products/resource-specs-query",
    in: z.object({
      cloud_service_type: id(),
      resource_type: id(),
      region_code: id(),
      charge_mode: textCode(specChargeMode),
      filters: z
        .array(z.object({ key: textCode(specFilter), value: id(400) }))
        .max(1)
        .optional(),
      marker: id(400).optional(),
      limit: z.int().min(1).max(100).optional(),
    }),
    out: answer({
      // The page has an object; an answer was published with a list of one.
      page_info: z
        .union([z.looseObject(marker), z.array(z.looseObject(marker))])
        .nullish()
        .transform((found) => (Array.isArray(found) ? (found[0] ?? null) : (found ?? null))),
      cloud_service_basics: rows({
        cloud_service_type: text,
        cloud_service_type_name: text,
        resource_type: text,
        resource_type_name: text,
        resource_spec: text,
        resource_spec_name: text,
        charge_mode: code(specChargeMode),
        region_code: text,
      }),
    }),
    sites: ["cn", "intl"],
    callers: ["partner", "distributor", "customer"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),

  listIncentivePolicies: read({
    huawei: "ListIncentiveDiscountPolicies",
    title: { zh: "查询产品激励与折扣政策", en: "List incentive and discount policies" },
    method: "GET",
    path: "/v2/products/incentive-discount-policies",
    // The state that held in the last second of that month, Beijing time.
    in: z.object({ time: billingMonth, service_type_code: id().optional(), ...paging }),
    out: answer({
      policies: rows({
        service_type_code: text,
        service_type_name: text,
        incentive_policy: code(incentivePolicy),
        allow_discount: code(discountAllowed),
      }),
      total_count: whole,
    }),
    sites: ["cn"],
    callers: ["partner", "distributor"],
    permission: "products.read",
    customers: () => [],
    source: "api-bpconsole",
  }),
};
