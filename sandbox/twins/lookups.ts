import type { lookups } from "@/lib/api/lookups";
import { monthFrom } from "../world/calendar";
import { catalogue, type Service } from "../world/catalogue";
import { between, rolls } from "../world/draw";
import { specsOf } from "../world/order-lines";
import { conversions, units } from "../world/units";
import { type Call, pageOf, type Twins } from "./twin";

/** The resource types, each once though several services have it. */
const resourceTypes = [...new Map(catalogue.map((service) => [service.resource.code, service])).values()];

const usagesOf = ({ resource }: Service) =>
  /cdn|bandwidth|obs/.test(resource.code)
    ? [
        { code: "upflow", zh: "上行流量", en: "Upstream traffic" },
        { code: "Duration", zh: "使用时长", en: "Duration" },
      ]
    : [{ code: "Duration", zh: "使用时长", en: "Duration" }];

const usages = resourceTypes.flatMap((service) => usagesOf(service).map((usage) => ({ service, usage })));

/** The policy that a service had in a month: one that changes, if at all, with the year. */
function policyOf(place: number, time: string) {
  const dice = rolls("policies", "incentive")(place, Math.floor(monthFrom(time) / 12));
  return { policy: ["0", "0", "0", "1", "2", "13"][dice % 6] ?? "0", allows: between(0, 5, dice >>> 8) > 0 };
}

const specRow = (service: Service, code: string, name: string, language: Call["language"]) => ({
  ...{ cloud_service_type: service.code, cloud_service_type_name: service[language] },
  ...{ resource_type: service.resource.code, resource_type_name: service.resource[language] },
  ...{ resource_spec: code, resource_spec_name: name },
});

/** The catalogue in the language of the call, and what its amounts are measured in. */
export const lookupTwins: Twins<typeof lookups> = {
  listResourceTypes: (input, { language }) => ({
    total_count: resourceTypes.length,
    resource_types: pageOf(resourceTypes, input).map(({ code, resource }) => ({
      ...{ resource_type_code: resource.code, resource_type_name: resource[language] },
      ...{ resource_type_desc: resource[language], service_type_code: code },
    })),
  }),

  listServiceResources(input, { language }) {
    const found = catalogue.filter(({ code }) => code === input.service_type_code.toLowerCase());
    return {
      total_count: found.length,
      infos: pageOf(found, input).map(({ code, resource }) => ({
        basic_info: {
          ...{ resource_type_code: resource.code, product_owner_service: code },
          ...{ name: resource[language], description: resource[language] },
        },
      })),
    };
  },

  listUsageTypes(input, { language }) {
    const found = usages.filter(
      ({ service }) => input.resource_type_code === undefined || service.resource.code === input.resource_type_code,
    );
    return {
      total_count: found.length,
      usage_types: pageOf(found, input).map(({ service, usage }) => ({
        ...{ code: usage.code, name: usage[language] },
        ...{ resource_type_code: service.resource.code, resource_type_name: service.resource[language] },
        ...{ service_type_code: service.code, service_type_name: service[language] },
      })),
    };
  },

  listUnits: (_input, { language }) => ({
    measure_units: units.map(({ id, abbreviation, type, ...names }) => ({
      ...{ measure_id: id, measure_name: names[language], abbreviation, measure_type: type },
    })),
  }),

  listConversions: (input) => ({
    conversions: conversions
      .filter(({ type }) => input.measure_type === undefined || type === input.measure_type)
      .map(({ from, to, ratio, type }) => ({
        ...{ measure_id: from, ref_measure_id: to, conversion_ratio: ratio, measure_type: type },
      })),
  }),

  listSpecs(input, { language }) {
    const place = catalogue.findIndex(
      ({ code, resource, modes }) =>
        code === input.cloud_service_type.toLowerCase() &&
        resource.code === input.resource_type &&
        modes.includes(input.charge_mode),
    );
    const service = catalogue[place];
    const wanted = input.filters?.[0]?.value;
    const all = service ? specsOf(place).filter(({ code }) => wanted === undefined || code === wanted) : [];
    // A page begins behind the specification that the page before it ended with.
    const from = input.marker === undefined ? 0 : all.findIndex(({ code }) => code === input.marker) + 1;
    const page = all.slice(from, from + (input.limit ?? 100));
    return {
      page_info: { next_marker: from + page.length < all.length ? (page.at(-1)?.code ?? null) : null },
      cloud_service_basics: page.flatMap((spec) =>
        service
          ? [
              {
                ...specRow(service, spec.code, spec[language], language),
                ...{ charge_mode: input.charge_mode, region_code: input.region_code },
              },
            ]
          : [],
      ),
    };
  },

  listIncentivePolicies(input, { language }) {
    const found = catalogue
      .map((service, place) => ({ service, ...policyOf(place, input.time) }))
      .filter(({ service }) => input.service_type_code === undefined || service.code === input.service_type_code);
    return {
      policies: pageOf(found, input).map(({ service, policy, allows }) => ({
        ...{ service_type_code: service.code, service_type_name: service[language] },
        ...{ incentive_policy: policy, allow_discount: allows ? "YES" : "NO" },
      })),
      total_count: found.length,
    };
  },
};
