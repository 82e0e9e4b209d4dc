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
