import { instantText } from "../world/calendar";
import { money, textOf } from "../world/money";
import type { Quota, QuotaLimits } from "../world/quotas";

/** Limits as pairs; -1 stands for none where a minimum has no maximum. */
function limitInfos(limits: QuotaLimits) {
  const { minFace, maxFace, count, total, services, scenes, ratio, newcomers, named } = limits;
  const info = (key: string, values: readonly string[]) => ({
    limit_key: key,
    limit_values: values.map((value1) => ({ value1, value2: null })),
  });
  return [
    ...(minFace === undefined ? [] : [info("minFaceValue", [textOf(minFace)])]),
    ...(maxFace === undefined
      ? minFace === undefined
        ? []
        : [info("maxFaceValue", ["-1.00"])]
      : [info("maxFaceValue", [textOf(maxFace)])]),
    ...(count === undefined ? [] : [info("couponNumber", [String(count)])]),
    ...(total === undefined ? [] : [info("totalFaceValue", [textOf(total)])]),
    ...(services === undefined ? [] : [info("serviceType", services)]),
    ...(scenes === undefined ? [] : [info("chargeScene", scenes)]),
    ...(ratio === undefined ? [] : [info("maxDeductionRatio", [ratio])]),
    ...(newcomers ? [info("firstAssociation", ["1"])] : []),
    ...(named === undefined ? [] : [info("customerId", named)]),
  ];
}

/** A quota as the lists of quotas write it. */
export const quotaRow = (quota: Quota, currency: string) => ({
  quota_id: quota.id,
  quota_type: quota.type,
  quota_status: quota.status,
  quota_value: money(quota.value),
  balance: money(quota.balance),
  measure_id: 1,
  currency,
  create_time: instantText(quota.createdAt),
  last_update_time: instantText(quota.updatedAt),
  effective_time: instantText(quota.effectiveAt),
  expire_time: instantText(quota.expireAt),
  limit_infos: limitInfos(quota.limits),
});
