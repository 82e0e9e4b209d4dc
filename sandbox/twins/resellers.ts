import type { resellers } from "@/lib/api/resellers";
import { refuse } from "../refusal";
import { instantText } from "../world/calendar";
import { fenOf, money } from "../world/money";
import { quotaRow } from "./quota-row";
import { noReseller, scopeOf, strangers } from "./scope";
import { transfer } from "./transfer";
import { isBetween, pageOf, shown, type Twins } from "./twin";

const noQuota = "The coupon quota does not exist or its status is abnormal.";

/** The resellers of a distributor: who they are, their money, and the quotas handed on to them. */
export const resellerTwins: Twins<typeof resellers> = {
  list(input, { world }) {
    const found = world.resellers.list.filter(
      (reseller) =>
        (input.indirect_partner_id === undefined || reseller.id === input.indirect_partner_id) &&
        (input.account_name === undefined || reseller.accountName.includes(input.account_name)) &&
        isBetween(reseller.associatedAt, input.associated_on_begin, input.associated_on_end),
    );
    return {
      count: found.length,
      indirect_partners: pageOf(found, input).map((reseller) => ({
        indirect_partner_id: reseller.id,
        mobile_phone: reseller.telephone,
        email: reseller.email,
        account_name: reseller.accountName,
        name: reseller.name,
        associated_on: instantText(reseller.associatedAt),
        account_manager_id: reseller.manager,
        account_manager_name: reseller.manager,
      })),
    };
  },

  allocate: (input, call) => ({ transfer_id: moveToReseller("allocate", input, call) }),
  reclaim: (input, call) => ({ trans_id: moveToReseller("reclaim", input, call) }),

  issueQuota(input, call) {
    const { world, now } = call;
    const quota = world.coupons.findQuota(input.quota_id);
    // Cash coupon quotas cannot be handed on: issued quotas are of type 0 only.
    if (quota?.status !== 0 || quota.owner !== null || quota.type !== 0) throw refuse(400, "CBC.99000012", noQuota);
    if (now < quota.effectiveAt || now >= quota.expireAt)
      throw refuse(400, "CBC.99000017", "The coupon quota has not taken effect or has expired.");
    const amount = fenOf(input.quota_amount) ?? 0n;
    const ids = world.coupons.children.nextIds(input.indirect_partner_ids.length, now);
    let left = quota.balance;
    const lines = input.indirect_partner_ids.map((resellerId, at) => {
      const refusal =
        call.lineFault(resellerId) ??
        (world.resellers.find(resellerId) ? null : strangers) ??
        (amount > left ? { code: "CBC.99000013", message: "The balance of the coupon quota is insufficient." } : null);
      if (refusal) return { resellerId, ...refusal };
      left -= amount;
      return { resellerId, quotaId: ids[at] ?? "" };
    });
    call.commit({
      kind: "quota-issue",
      at: now,
      quotaId: quota.id,
      amount: input.quota_amount,
      results: lines.map((line) =>
        "code" in line
          ? { resellerId: line.resellerId, code: line.code }
          : { resellerId: line.resellerId, quotaId: line.quotaId },
      ),
    });
    return {
      error_details: lines.flatMap((line) =>
        "code" in line ? [{ id: line.resellerId, error_code: line.code, error_msg: line.message }] : [],
      ),
      simple_quota_infos: lines.flatMap((line) =>
        "code" in line ? [] : [{ id: line.resellerId, quota_id: line.quotaId }],
      ),
    };
  },

  reclaimQuotas(input, call) {
    const { coupons } = call.world;
    // The same code comes alone with 400 when it is about everything, and in the list at 200 when it is about some.
    if (!input.quota_ids.some((id) => coupons.findQuota(id)?.parentId)) throw refuse(400, "CBC.99000012", noQuota);
    const lines = input.quota_ids.map((quotaId) => {
      const ordered = call.lineFault(quotaId);
      if (ordered) return { quotaId, ...ordered };
      const quota = coupons.findQuota(quotaId);
      if (!quota?.parentId || quota.status === 6 || quota.status === 4)
        return { quotaId, code: "CBC.99000012", message: noQuota };
      return { quotaId, balance: quota.balance };
    });
    call.commit({
      kind: "quota-reclaim",
      at: call.now,
      remark: input.remark ?? null,
      results: lines.map((line) =>
        "code" in line
          ? { quotaId: line.quotaId, code: line.code }
          : { quotaId: line.quotaId, amount: String(money(line.balance)) },
      ),
    });
    return {
      error_details: lines.flatMap((line) =>
        "code" in line ? [{ id: line.quotaId, error_code: line.code, error_msg: line.message }] : [],
      ),
      simple_quota_infos: lines.flatMap((line) =>
        "code" in line ? [] : [{ quota_id: line.quotaId, quota_balance: money(0n) }],
      ),
    };
  },

  listQuotas(input, call) {
    const { world } = call;
    const found = shown(world.coupons.quotas, (quota) => quota.createdAt, call).filter(
      (quota) =>
        quota.parentId !== null &&
        (input.quota_id === undefined || quota.id === input.quota_id) &&
        (input.indirect_partner_id === undefined || quota.owner === input.indirect_partner_id) &&
        (input.parent_quota_id === undefined || quota.parentId === input.parent_quota_id),
    );
    return {
      total_count: found.length,
      quotas: pageOf(found, input).map((quota) => ({
        ...quotaRow(quota, world.currency),
        // The state lags as the records do; the balance does not.
        ...(quota.status === 6 && quota.updatedAt + call.recordLagMs > call.now ? { quota_status: 0 } : {}),
        ...resellerFields(world.resellers.find(quota.owner ?? "")),
        parent_quota_id: quota.parentId,
      })),
    };
  },

  listQuotaRecords(input, call) {
    const { world } = call;
    const found = shown(world.coupons.children.records, (record) => record.at, call).filter(
      (record) =>
        (input.indirect_partner_id === undefined || record.resellerId === input.indirect_partner_id) &&
        (input.quota_id === undefined || record.quotaId === input.quota_id) &&
        (input.parent_quota_id === undefined || record.parentId === input.parent_quota_id) &&
        (input.operation_type === undefined || record.operation === input.operation_type) &&
        isBetween(record.at, input.operation_time_begin, input.operation_time_end),
    );
    return {
      total_count: found.length,
      records: pageOf(found, input).map((record) => ({
        id: record.id,
        operator: world.accounts.partner.userName,
        operation_type: record.operation,
        quota_id: record.quotaId,
        parent_quota_id: record.parentId,
        amount: money(record.amount),
        operation_time: instantText(record.at),
        result: record.result,
        ...resellerFields(world.resellers.find(record.resellerId) ?? { id: record.resellerId }),
        remark: call.remark ? record.remark : null,
      })),
    };
  },
};

const resellerFields = (reseller: { id: string; accountName?: string; name?: string } | undefined) => ({
  indirect_partner_id: reseller?.id ?? null,
  indirect_partner_account_name: reseller?.accountName ?? null,
  indirect_partner_name: reseller?.name ?? null,
});

type MoveInput = { indirect_partner_id: string; amount: string };
type MoveCall = Parameters<typeof resellerTwins.allocate>[1];

/** Moves money between the distributor and a reseller; neither gives more than it has without what is earmarked. */
function moveToReseller(direction: "allocate" | "reclaim", input: MoveInput, call: MoveCall): string {
  const reseller = scopeOf(input, call).reseller;
  if (!reseller) throw noReseller();
  const payer = direction === "allocate" ? null : reseller.id;
  if ((fenOf(input.amount) ?? 0n) > call.world.purse.allocatableOf(payer))
    throw refuse(400, "CBC.99005003", "The account balance is insufficient.");
  return transfer({ direction, owner: null, payee: reseller.id, amount: input.amount }, call);
}
