import type { resources } from "@/lib/api/resources";
import { refuse } from "../refusal";
import { instantText } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import type { Customer } from "../world/customers";
import { fenOf, money } from "../world/money";
import type { OnDemand } from "../world/on-demand";
import { type Resource, resourceStatusOf } from "../world/resources";
import { customerOf } from "./customer-scope";
import { type Call, isBetween, pageOf, type Twins } from "./twin";

type Of<Name extends keyof typeof resources> = Twins<typeof resources>[Name];

const namesOf = (service: number, language: Call["language"]) => ({
  service_type_code: catalogue[service]?.code,
  service_type_name: catalogue[service]?.[language],
  resource_type_code: catalogue[service]?.resource.code,
  resource_type_name: catalogue[service]?.resource[language],
});

function resourceRow(resource: Resource, customer: Customer, { world, now, language }: Call) {
  const { spec, changed } = resource;
  return {
    ...namesOf(resource.service, language),
    id: resource.instanceId,
    resource_id: resource.id,
    resource_name: resource.name,
    region_code: resource.region,
    resource_spec_code: spec.code,
    project_id: world.accounts.projectId(world.accounts.accountOf(customer), resource.region),
    product_id: resource.productId,
    parent_resource_id: resource.parentId ?? resource.id,
    is_main_resource: resource.parentId === null ? 1 : 0,
    status: resourceStatusOf(resource, now),
    effective_time: instantText(resource.effectiveAt),
    expire_time: instantText(changed.closedAt ?? resource.expireAt),
    expire_policy: resource.policy,
    product_spec_desc: spec[language],
    spec_size: spec.size ? money(fenOf(spec.size.amount) ?? 0n) : null,
    spec_size_measure_id: spec.size?.measure ?? null,
    update_time: instantText(resource.updatedAt),
    enterprise_project: { id: "0", name: "default" },
  };
}

/** Whether an order brought a resource, or renewed it. */
const isOf = ({ orderId, changed }: Resource, wanted: string) =>
  orderId === wanted || (changed.renewals ?? []).some((one) => one.orderId === wanted);

export const listResources: Of<"list"> = (input, call) => {
  const customer = customerOf(input, call);
  const { resource_ids: ids = [], status_list: statuses = [] } = input;
  const [service, orderId] = [input.service_type_code?.toLowerCase(), input.order_id?.toUpperCase()];
  const found = call.world.trade.resources.of(customer, call.now).filter(
    (resource) =>
      (ids.length === 0 || ids.includes(resource.id)) &&
      // Who names attached resources gets them.
      (input.only_main_resource !== 1 || resource.parentId === null || ids.includes(resource.id)) &&
      (statuses.length === 0 || statuses.includes(resourceStatusOf(resource, call.now))) &&
      (service === undefined || catalogue[resource.service]?.code === service) &&
      (orderId === undefined || isOf(resource, orderId)) &&
      isBetween(resource.expireAt, input.expire_time_begin, input.expire_time_end),
  );
  return {
    total_count: found.length,
    data: pageOf(found, input).map((resource) => resourceRow(resource, customer, call)),
  };
};

const onDemandRow = (one: OnDemand, customer: Customer, { language }: Call) => ({
  ...namesOf(one.service, language),
  customer_id: customer.id,
  region_code: one.region,
  availability_zone_code: `${one.region}-a`,
  resource_id: one.id,
  resource_name: one.name,
  effective_time: instantText(one.effectiveAt),
  expire_time: null,
  status: one.status,
  resource_spec_code: one.spec.code,
  resource_info: one.spec.size ? `{"specSize":${one.spec.size.amount}.0}` : null,
  product_spec_desc: one.spec[language],
});

export const listOnDemand: Of<"listOnDemand"> = (input, call) => {
  const customer = customerOf(input, call);
  // The interface is for resale customers; this code comes with HTTP 200.
  if (customer.relation !== "resale")
    throw refuse(200, "CBC.99000000", "You do not have the permission to operate the customer.");
  const { resource_ids: ids = [] } = input;
  const found = call.world.trade
    .onDemandOf(customer, call.now)
    .filter(
      (one) =>
        (ids.length === 0 || ids.includes(one.id)) &&
        (input.region_code === undefined || one.region === input.region_code) &&
        (input.service_type_code === undefined || catalogue[one.service]?.code === input.service_type_code) &&
        (input.status === undefined || one.status === input.status) &&
        isBetween(one.effectiveAt, input.effective_time_begin, input.effective_time_end),
    );
  return { total_count: found.length, resources: pageOf(found, input).map((one) => onDemandRow(one, customer, call)) };
};
