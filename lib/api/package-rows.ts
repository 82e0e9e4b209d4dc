import {
  bundleType,
  packageScope,
  packageSource,
  packageStatus,
  quotaReuse,
  reuseCycle,
  reuseCycleType,
} from "./codes/resources";
import { code, decimal, rows, text } from "./fields";

/** A resource package with what is left of each of its parts. */
export const packageFields = {
  order_instance_id: text,
  order_id: text,
  product_id: text,
  product_name: text,
  enterprise_project_id: text,
  enterprise_project_scope: code(packageScope),
  effective_time: text,
  expire_time: text,
  status: code(packageStatus),
  service_type_code: text,
  service_type_name: text,
  region_code: text,
  source_type: code(packageSource),
  bundle_type: code(bundleType),
  quota_reuse_mode: code(quotaReuse),
  free_resources: rows({
    free_resource_id: text,
    usage_type_name: text,
    amount: decimal,
    original_amount: decimal,
    measure_id: text,
  }),
};

/** How much of one part of a package is left in its cycle. */
export const packageUsageFields = {
  free_resource_id: text,
  free_resource_type_name: text,
  quota_reuse_cycle: code(reuseCycle),
  quota_reuse_cycle_type: code(reuseCycleType),
  usage_type_name: text,
  start_time: text,
  end_time: text,
  amount: decimal,
  original_amount: decimal,
  measure_id: text,
};

/** One use of a package. */
export const packageRecordFields = {
  deduct_time: text,
  free_resource_id: text,
  resource_id: text,
  resource_type_code: text,
  resource_type_name: text,
  resource_tag: text,
  product_id: text,
  product_name: text,
  usage_type_code: text,
  available_amount: decimal,
  remaining_amount: decimal,
  used_amount: decimal,
  measure_id: text,
  effective_time: text,
  expire_time: text,
};
