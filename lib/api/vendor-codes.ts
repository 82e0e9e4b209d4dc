import { peopleCodes } from "./people-codes";
import { tradeCodes } from "./trade-codes";
import { entry, type VendorCode } from "./vendor-code";

/**
 * What Huawei's codes mean and what to do, by the digits after the dot: the same number comes as APIGW.0308 and
 * APIG.0308, and with different HTTP statuses. Facts: the error tables of mc_00016, mp_02002, fci_00001.
 */
const vendorCodes: Readonly<Record<string, VendorCode>> = {
  ...Object.fromEntries(peopleCodes.map(([digits, ...texts]) => [digits, entry(...texts)])),
  "0100": entry(
    "参数错误",
    "A parameter is wrong",
    "核对所填内容后重新提交。",
    "Check what was entered and submit again.",
  ),
  "0101": entry(
    "参数无效",
    "A parameter is invalid",
    "核对所填内容后重新提交。",
    "Check what was entered and submit again.",
  ),
  "0150": entry(
    "操作不合法，或账号属于另一个站点",
    "Illegal operation, or the account belongs to the other site",
    "核对门户配置的站点（中国站或国际站）与该账号是否一致。",
    "Check that the portal's site (China or international) is the account's.",
  ),
  "0151": entry(
    "访问被拒绝",
    "Access denied",
    "密钥类型不对，或操作员缺少该接口的权限项。请管理员在伙伴中心核对授权。",
    "The key is of the wrong kind, or the operator lacks the permission item. Ask an administrator to check it in Partner Center.",
  ),
  "0154": entry(
    "Token 非法或已过期",
    "The token is illegal or has expired",
    "稍后重试；若仍出现，请管理员核对凭证。",
    "Try again shortly; if it stays, ask an administrator to check the credentials.",
  ),
  "0155": entry(
    "不允许的请求",
    "The request is not allowed",
    "凭证类型不对或没有该接口的权限，请管理员核对。",
    "The credentials are of the wrong kind or lack this interface; ask an administrator.",
  ),
  "0156": entry(
    "客户属于另一个站点",
    "The customer belongs to the other site",
    "请到该客户所在的站点操作。",
    "Work on the site the customer belongs to.",
  ),
  "0250": entry("触发流控", "Flow control", "请稍候再试。", "Wait a moment and try again."),
  "0301": entry(
    "IAM 认证信息有误",
    "IAM authentication is wrong",
    "核对 AK/SK 是否有效，以及服务器时间与标准时间相差是否在 15 分钟以内。",
    "Check that the AK/SK is valid and that the server's clock is within 15 minutes of the true time.",
  ),
  "0308": entry(
    "超过接口调用频率上限",
    "Over the call limit",
    "门户会自动排队，请稍候再试。",
    "The portal queues by itself; wait a moment and try again.",
  ),
  "0999": entry(
    "华为侧其他错误",
    "Another error at Huawei",
    "请稍后再试；若持续出现，凭请求 ID 提交工单。",
    "Try again later; if it stays, open a ticket with the request ID.",
  ),
  ...tradeCodes,
  "5001": entry(
    "调用者不是伙伴",
    "The caller is no partner",
    "请管理员核对门户使用的凭证是否属于伙伴账号。",
    "Ask an administrator whether the portal's credentials are the partner's.",
  ),
  "5004": entry(
    "没有调账的权限",
    "No permission to adjust accounts",
    "请管理员在伙伴中心为操作员授予拨款或回收的权限。",
    "Ask an administrator to grant the operator the allocate or reclaim item in Partner Center.",
  ),
  "5021": entry(
    "顾问销售客户的账户不能调账",
    "A referral customer's account cannot be adjusted",
    "只对代售客户拨款或回收；顾问销售客户自行向华为充值。",
    "Allocate to and reclaim from resale customers only; referral customers top up with Huawei themselves.",
  ),
  "5023": entry(
    "账户类型不匹配",
    "The account type does not match",
    "核对客户的关联类型与账户后再试。",
    "Check the customer's association type and account, then try again.",
  ),
  "5024": entry(
    "该关联类型不允许此操作",
    "The association type does not allow this",
    "只对代售客户拨款或回收。",
    "Allocate to and reclaim from resale customers only.",
  ),
  "5003": entry("余额不足", "The balance is too low", "充值或减少金额后再试。", "Top up, or use a smaller amount."),
  "99000000": entry(
    "没有操作该客户的权限",
    "No permission over this customer",
    "确认该客户仍与您关联，且操作员有权管理该客户。",
    "Confirm that the customer is still associated with you and that the operator may manage it.",
  ),
  "99000012": entry(
    "额度不存在或状态不允许使用",
    "The quota does not exist or cannot be used in its state",
    "换一个状态为“正常”的额度。",
    "Choose a quota whose status is Normal.",
  ),
  "99000013": entry(
    "额度余额不足",
    "The quota balance is too low",
    "减少客户数或面额，或换一个余额足够的额度。",
    "Use fewer customers or a smaller face value, or another quota.",
  ),
  "99000014": entry(
    "该客户的关联类型不能领取此券",
    "The customer's association type cannot receive this coupon",
    "接口只能向代售类客户发放；顾问销售客户请在伙伴中心发放。",
    "The interface issues to resale customers only; issue to referral customers in Partner Center.",
  ),
  "99000017": entry(
    "额度尚未生效或已过期",
    "The quota is not yet effective or has expired",
    "换一个在有效期内的额度。",
    "Choose a quota within its validity.",
  ),
  "99000018": entry(
    "面额低于额度规定的下限",
    "The face value is below the quota's minimum",
    "提高面额。",
    "Raise the face value.",
  ),
  "99000019": entry(
    "面额高于额度规定的上限",
    "The face value is above the quota's maximum",
    "降低面额。",
    "Lower the face value.",
  ),
  "99000020": entry(
    "该客户可领取的张数已达上限",
    "The customer has reached the number of coupons allowed",
    "等已有的券用完或回收后再发。",
    "Wait until earlier coupons are used or reclaimed.",
  ),
  "99000021": entry(
    "该客户领取的总面额已达上限",
    "The customer has reached the total face value allowed",
    "降低面额或换一个额度。",
    "Lower the face value or use another quota.",
  ),
  "99000022": entry(
    "此额度仅限首次关联的客户",
    "This quota is only for customers associated for the first time",
    "换一个没有此限制的额度。",
    "Choose a quota without this limit.",
  ),
  "99000023": entry(
    "云服务或产品超出额度的限制",
    "Services or products go beyond the quota's limits",
    "按额度允许的云服务与产品填写，或留空以沿用额度的限制。",
    "Stay within the quota's services and products, or leave them empty to inherit its limits.",
  ),
  "99000024": entry(
    "订单类型超出额度的限制",
    "Order types go beyond the quota's limits",
    "换一个允许该订单类型的额度。",
    "Choose a quota that allows the order type.",
  ),
  "99000025": entry(
    "此类伙伴不能给自己发放",
    "This kind of partner cannot issue to itself",
    "从客户列表中选择客户。",
    "Choose customers from the list.",
  ),
  "99000035": entry(
    "不是您的客户",
    "Not your customer",
    "确认客户仍与您关联；若刚刚解除关联，请刷新客户列表。",
    "Confirm that the customer is still associated; refresh the list if it was just released.",
  ),
  "99000037": entry(
    "没有操作该云经销商的权限",
    "No rights over this reseller",
    "核对云经销商 ID。",
    "Check the reseller's ID.",
  ),
  "99005003": entry("余额不足", "The balance is too low", "充值或减少金额后再试。", "Top up, or use a smaller amount."),
  "99008040": entry("操作过于频繁", "Too frequent", "请稍候再试。", "Wait a moment and try again."),
  "50000010": entry(
    "伙伴处于自用券模式，不能发放",
    "The partner is in the mode of using coupons itself and cannot issue",
    "联系生态经理切换模式。",
    "Ask the ecosystem manager to switch the mode.",
  ),
  "50000020": entry(
    "此券仅限指定客户领取",
    "The coupon is only for named customers",
    "只选择额度指定的客户。",
    "Choose only the customers that the quota names.",
  ),
  "50000021": entry(
    "指定的客户不属于该云经销商",
    "The named customer is not the reseller's",
    "核对云经销商与客户的关系。",
    "Check that the customer is the reseller's.",
  ),
  "50000034": entry(
    "财务托管的企业子账号不能领取",
    "A finance-managed enterprise member cannot receive it",
    "请发给其企业主账号。",
    "Issue to its enterprise master account instead.",
  ),
};

const unknownCode = entry(
  "华为返回了未收录的错误码",
  "Huawei answered with a code that is not in the table",
  "凭错误码与请求 ID 在知识库或华为文档中查询，或提交工单。",
  "Look the code up in the knowledge base or Huawei's documentation, or open a ticket with the request ID.",
);

/** What a vendor code means and what to do about it, in a language. Codes that are not in the table get a general text. */
export function explainCode(code: string, language: "zh" | "en"): { code: string; meaning: string; advice: string } {
  const found = vendorCodes[code.split(".").at(-1) ?? ""] ?? unknownCode;
  return { code, meaning: found.meaning[language], advice: found.advice[language] };
}
