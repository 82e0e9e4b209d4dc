import { expirePolicy, mainResource, onDemandStatus, resourceStatus } from "./codes/resources";
import { code, decimal, part, text } from "./fields";

const named = {
  service_type_code: text,
  service_type_name: text,
  resource_type_code: text,
  resource_type_name: text,
  resource_id: text,
  resource_name: text,
  region_code: text,
  resource_spec_code: text,
  product_spec_desc: text,
  effective_time: text,
  expire_time: text,
};

/** A resource that is paid by the month or year. */
export const resourceFields = {
  ...named,
  id: text,
  project_id: text,
  product_id: text,
  parent_resource_id: text,
  is_main_resource: code(mainResource),
  status: code(resourceStatus),
  expire_policy: code(expirePolicy),
  spec_size: decimal,
  spec_size_measure_id: text,
  update_time: text,
  enterprise_project: part({ id: text, name: text }),
};

/** A resource that is paid by use. */
export const onDemandResourceFields = {
  ...named,
  customer_id: text,
  availability_zone_code: text,
  status: code(onDemandStatus),
  // JSON in a text, such as {"specSize":40.0}.
  resource_info: text,
};
