import { codes } from "../codes";

// The same pair of kinds has two numberings: quotas count 0/1, coupons 1/4.
export const quotaType = codes({
  "0": { zh: "代金券额度", en: "Voucher quota" },
  "1": { zh: "现金券额度", en: "Cash coupon quota" },
});

export const quotaStatus = codes({
  "0": { zh: "正常", en: "Normal", means: "done" },
  "3": { zh: "失效", en: "Invalid", means: "plain" },
  "4": { zh: "调整中", en: "Being adjusted", means: "pending" },
  "5": { zh: "冻结", en: "Frozen", means: "debt" },
  "6": { zh: "已回收", en: "Reclaimed", answerOnly: true, means: "plain" },
});

export const couponType = codes({
  "1": { zh: "代金券", en: "Voucher" },
  "4": { zh: "现金券", en: "Cash coupon" },
});

export const couponStatus = codes({
  "1": { zh: "未激活", en: "Inactive", means: "pending" },
  "2": { zh: "可使用", en: "Usable", means: "done" },
  "3": { zh: "已使用", en: "Used", means: "plain" },
  "4": { zh: "已过期", en: "Expired", means: "warn" },
  "5": { zh: "已回收", en: "Reclaimed", means: "plain" },
});

export const mediaType = codes({
  "1": { zh: "电子券", en: "Electronic" },
  "2": { zh: "纸质券", en: "Paper" },
});

export const fetchMethod = codes({
  "1": { zh: "线上领取", en: "Claimed online" },
  "2": { zh: "线上兑换", en: "Redeemed online" },
  "3": { zh: "线上发放", en: "Issued online" },
  "4": { zh: "线下获取", en: "Offline" },
  "5": { zh: "事件赠送", en: "Event gift" },
});

export const couponOperation = codes({
  "1": { zh: "发放", en: "Issue" },
  "2": { zh: "手动回收", en: "Manual reclaim" },
  "3": { zh: "解绑自动回收", en: "Reclaimed on disassociation" },
  "4": { zh: "过期回收", en: "Reclaimed on expiry" },
  "5": { zh: "退订回收", en: "Reclaimed on unsubscription" },
  "6": { zh: "退款充值撤销", en: "Refund or top-up reversal" },
  "7": { zh: "建立关联回收", en: "Reclaimed on association" },
  "8": { zh: "切换关联模式回收", en: "Reclaimed on association-type switch" },
  "9": { zh: "云经销商转移", en: "Reseller transfer" },
});

export const operationResult = codes({
  "0": { zh: "成功", en: "Succeeded", means: "done" },
  "-1": { zh: "失败", en: "Failed", means: "debt" },
});

// The list of all coupons of an account knows two kinds more than the partner's own issuing does (mp_02001).
export const heldCouponType = codes({
  "1": { zh: "代金券", en: "Voucher" },
  "2": { zh: "折扣券", en: "Discount coupon" },
  "3": { zh: "产品券", en: "Product coupon" },
  "4": { zh: "现金券", en: "Cash coupon" },
});

export const couponVersion = codes({
  "1": { zh: "一次性使用", en: "Used once" },
  "2": { zh: "可多次使用", en: "Used in parts" },
});

export const cardStatus = codes({
  "1": { zh: "可使用", en: "Usable", means: "done" },
  "2": { zh: "已用完", en: "Used up", means: "plain" },
});

// The quota records count on where the coupon records end.
export const quotaOperation = codes({
  "10": { zh: "发放额度", en: "Quota issued" },
  "11": { zh: "回收额度", en: "Quota reclaimed" },
});

// How a purchase is charged, as the limits of quotas (chargeScene) and of coupons name it.
export const chargeScene = codes({
  "0": { zh: "包年/包月", en: "Yearly/monthly" },
  "1": { zh: "包年", en: "Yearly" },
  "2": { zh: "包月", en: "Monthly" },
  "3": { zh: "按天", en: "Daily" },
  "4": { zh: "按小时", en: "Hourly" },
  "5": { zh: "按需", en: "Pay-per-use" },
  "6": { zh: "通用", en: "General" },
  "7": { zh: "一次性", en: "One-time" },
  "8": { zh: "预留实例", en: "Reserved instance" },
  "11": { zh: "节省计划", en: "Savings plan" },
});

export const orderKind = codes({
  new: { zh: "新购", en: "New purchase" },
  renew: { zh: "续费", en: "Renewal" },
  change: { zh: "变更", en: "Change" },
});
