import { regions } from "../world/account";
import { resourceStatusOf } from "../world/resources";
import type { Input } from "./people";
import type { Started } from "./start";

const server = {
  ...{ id: "1", cloud_service_type: "hws.service.type.ec2", resource_type: "hws.resource.type.vm" },
  ...{ resource_spec: "c7.large.2.linux", region: "cn-north-4", subscription_num: 1 },
};
const hour = { usage_factor: "Duration", usage_value: 1, usage_measure_id: 4 };
const month = { period_type: 2, period_num: 1 };

/** A disk of so many gigabytes, which is priced by size. */
export const disk = (resource_size: number) => ({
  ...{ id: "2", cloud_service_type: "hws.service.type.ebs", resource_type: "hws.resource.type.volume" },
  ...{ resource_spec: "SSD", region: "cn-north-4", subscription_num: 1, resource_size, size_measure_id: 17 },
});

/** An input for each look-up and price that is right in the world it is made for. */
export function productInputs({ sandbox, customerKeys }: Started): Record<string, Input> {
  const [key] = customerKeys;
  const customer = key?.account.customer;
  if (!key || !customer) throw new Error("The world has no customer with a key.");
  const { world, clock } = sandbox;
  const project_id = world.accounts.projectId(key.account, regions[0]);
  const resource = world.trade.resources
    .of(customer, clock.now())
    .find((one) => !one.parentId && resourceStatusOf(one, clock.now()) === 2 && one.changed.lockedBy === undefined);
  return {
    ListResourceTypes: { limit: 100 },
    ListServiceResources: { service_type_code: "hws.service.type.ec2" },
    ListUsageTypes: { resource_type_code: "hws.resource.type.vm" },
    ListMeasureUnits: {},
    ListConversions: { measure_type: 3 },
    ListResourceSpecs: {
      ...{ cloud_service_type: server.cloud_service_type, resource_type: server.resource_type },
      ...{ region_code: "cn-north-4", charge_mode: "3", limit: 2 },
    },
    ListIncentiveDiscountPolicies: { time: "2026-10" },
    ListProvinces: {},
    ListCities: { province_code: "CN-13" },
    ListCounties: { city_code: "CN-13-001" },
    ListOnDemandResourceRatings: { project_id, product_infos: [{ ...server, ...hour }] },
    ListRateOnPeriodDetail: { project_id, product_infos: [{ ...server, ...month }] },
    ListRenewRateOnPeriod: { resource_ids: [resource?.id ?? ""], period_type: 2, period_num: 1 },
  };
}

const long = "x".repeat(401);

/** What each of them calls by a wrong value. */
export const wrongProducts: Readonly<Record<string, readonly Input[]>> = {
  ListResourceTypes: [{ offset: -1 }, { limit: 1001 }],
  ListServiceResources: [{ service_type_code: long }],
  ListUsageTypes: [{ resource_type_code: long }],
  ListMeasureUnits: [],
  ListConversions: [{ measure_type: 99 }],
  ListResourceSpecs: [{ charge_mode: "2" }, { limit: 101 }, { filters: [{ key: "COLOUR", value: "red" }] }],
  ListIncentiveDiscountPolicies: [{ time: "2026-13" }, { time: "October" }],
  ListProvinces: [{ limit: 1001 }],
  ListCities: [{ province_code: long }],
  ListCounties: [{ city_code: long }],
  ListOnDemandResourceRatings: [
    { product_infos: [] },
    { product_infos: [{ ...server, ...hour, usage_value: 0 }] },
    {
      product_infos: [
        { ...server, ...hour },
        { ...server, ...hour },
      ],
    },
    { product_infos: [{ ...disk(40), ...hour, resource_size: undefined }] },
    { inquiry_precision: 2 },
    { project_id: "somebody's" },
  ],
  ListRateOnPeriodDetail: [
    { product_infos: [{ ...server, ...month, period_type: 1 }] },
    { product_infos: [{ ...server, ...month, period_num: 0 }] },
    { product_infos: [{ ...server, ...month, fee_installment_mode: "HALF_PAY" }] },
  ],
  ListRenewRateOnPeriod: [
    { period_type: 4 },
    { period_num: 12 },
    { period_type: 3, period_num: 4 },
    { resource_ids: ["r", "r"] },
    { resource_ids: Array.from({ length: 11 }, (_, at) => `r${at}`) },
  ],
};
