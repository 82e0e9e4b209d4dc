import { codes } from "../codes";

// The filter of the monthly sum; reserved instances (10) cannot be asked there at all.
export const chargeMode = codes({
  "1": { zh: "包年/包月", en: "Yearly/monthly" },
  "3": { zh: "按需", en: "Pay-per-use" },
  "11": { zh: "节省计划", en: "Savings plan" },
});

// Three different bill_type lists exist; this is the one of the partner's monthly sum.
export const sumBillType = codes({
  "0": { zh: "消费", en: "Consumption" },
  "1": { zh: "退订", en: "Unsubscription" },
  "2": { zh: "华为核销", en: "Written off by Huawei" },
});

export const balanceType = codes({
  BALANCE_TYPE_DEBIT: { zh: "现金", en: "Cash" },
  BALANCE_TYPE_CREDIT: { zh: "信用", en: "Credit" },
  BALANCE_TYPE_BONUS: { zh: "奖励金", en: "Bonus" },
  BALANCE_TYPE_COUPON: { zh: "代金券", en: "Voucher" },
  BALANCE_TYPE_RCASH_COUPON: { zh: "现金券", en: "Cash coupon" },
  BALANCE_TYPE_STORED_VALUE_CARD: { zh: "储值卡", en: "Stored-value card" },
});

// The records of resources know more modes and types than the monthly sum.
export const recordChargeMode = codes({
  ...chargeMode,
  "10": { zh: "预留实例", en: "Reserved instance" },
});

export const billDetailType = codes({
  "1": { zh: "新购", en: "New" },
  "2": { zh: "续订", en: "Renewal" },
  "3": { zh: "变更", en: "Change" },
  "4": { zh: "退订", en: "Unsubscription" },
  "5": { zh: "使用", en: "Use" },
  "8": { zh: "自动续订", en: "Automatic renewal" },
  "9": { zh: "调账（补偿）", en: "Compensation" },
  "14": { zh: "服务支持计划月末扣费", en: "Support plan at month end" },
  "16": { zh: "调账（扣费）", en: "Deduction adjustment" },
  "18": { zh: "按月付费", en: "Monthly payment" },
  "20": { zh: "变更退款", en: "Refund on a change" },
  "23": { zh: "节省计划抵扣", en: "Savings-plan offset" },
  "24": { zh: "转按需退款", en: "Refund on turning to pay-per-use" },
  // Sent in a published answer without any page that explains it.
  "12": { zh: "其他", en: "Other", answerOnly: true },
  "25": { zh: "抹零补差", en: "Rounding top-up" },
  "103": { zh: "按年付费", en: "Yearly payment" },
});

/** The unit that yearly and monthly resources are bought in. */
export const periodType = codes({
  "5": { zh: "一次性", en: "One-off" },
  "19": { zh: "年", en: "Year" },
  "20": { zh: "月", en: "Month" },
  "24": { zh: "天", en: "Day" },
  "25": { zh: "小时", en: "Hour" },
});

export const recordOrderType = codes({
  "1": { zh: "开通", en: "New" },
  "2": { zh: "续订", en: "Renewal" },
  "3": { zh: "变更", en: "Change" },
  "4": { zh: "退订", en: "Unsubscription" },
  "10": { zh: "包年/包月转按需", en: "To pay-per-use" },
  "11": { zh: "按需转包年/包月", en: "To yearly/monthly" },
  "13": { zh: "试用", en: "Trial" },
  "14": { zh: "转商用", en: "To commercial use" },
  "15": { zh: "费用调整", en: "Fee adjustment" },
});

/** How savings plans and reserved instances are paid. */
export const recordPaymentType = codes({
  ALL_UPFRONT: { zh: "全预付", en: "All upfront" },
  PARTIAL_UPFRONT: { zh: "部分预付", en: "Partial upfront" },
  NO_UPFRONT: { zh: "零预付", en: "No upfront" },
});

// The bill types of a customer's own monthly sum count from one.
export const ownBillType = codes({
  "1": { zh: "消费", en: "Consumption" },
  "2": { zh: "退款", en: "Refund" },
  "3": { zh: "调账", en: "Adjustment" },
});

/** Whose bills an enterprise's master account asks for. */
export const billScope = codes({
  oneself: { zh: "本账号", en: "This account" },
  sub_customer: { zh: "企业子账号", en: "One member account" },
  all: { zh: "本账号及企业子账号", en: "This account and its members" },
});

export const billProvider = codes({
  "1": { zh: "华为云", en: "Huawei Cloud" },
  "2": { zh: "云商店", en: "Marketplace" },
});

export const billStatus = codes({
  "1": { zh: "已支付", en: "Paid", means: "done" },
  "2": { zh: "未结清", en: "Unsettled", means: "debt" },
  "3": { zh: "未出账", en: "Not billed yet", means: "pending" },
});

export const statistic = codes({
  "1": { zh: "按账期", en: "By cycle" },
  "2": { zh: "按天", en: "By day" },
  "3": { zh: "按明细", en: "By record" },
});

export const cycleQuery = codes({
  BILLCYCLE: { zh: "按账期", en: "By cycle" },
  DAILY: { zh: "按天", en: "By day" },
});
