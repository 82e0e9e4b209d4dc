import type { api } from "@/lib/client/api";

type Answer = NonNullable<NonNullable<(typeof api.resellers.listQuotas)["types"]>["out"]>;

/** A coupon quota that was handed on to a reseller. */
export type ChildQuota = Answer["quotas"][number];

/** The most that Huawei takes back in one call (espp_00005). */
export const mostTakenBack = 10;

/** Whether a quota can still be taken back: one that came back already, or is being changed, cannot (CBC.99000012). */
export const canTakeBack = ({ quota_status }: Pick<ChildQuota, "quota_status">): boolean =>
  quota_status !== "6" && quota_status !== "4";

export const ownerOf = ({
  indirect_partner_name,
  indirect_partner_account_name,
  indirect_partner_id,
}: Pick<ChildQuota, "indirect_partner_name" | "indirect_partner_account_name" | "indirect_partner_id">):
  | string
  | null => indirect_partner_name ?? indirect_partner_account_name ?? indirect_partner_id;
