import { codes } from "../codes";

export const accountType = codes({
  "1": { zh: "余额账户", en: "Balance" },
  "2": { zh: "信用账户", en: "Credit" },
  "5": { zh: "奖励账户", en: "Reward" },
  "7": { zh: "保证金", en: "Deposit" },
  "8": { zh: "可拨款账户", en: "Allocatable" },
});

export const accountBalanceType = codes({
  BALANCE_TYPE_DEBIT: { zh: "现金", en: "Cash" },
  BALANCE_TYPE_CREDIT: { zh: "信用", en: "Credit" },
});

export const couponBalanceType = codes({
  BALANCE_TYPE_COUPON: { zh: "代金券", en: "Voucher" },
});

export const adjustment = codes({
  SOURCE_OPERATION_BEADJUST: { zh: "拨款", en: "Allocation" },
  SOURCE_OPERATION_BERETRIEVE: { zh: "回收", en: "Reclaim" },
  SOURCE_OPERATION_BEUNBIND: { zh: "解除关联退回", en: "Returned on disassociation" },
});

// DEDEUCT is spelt so on the wire.
export const tradeType = codes({
  RECHARGE: { zh: "充值", en: "Top-up" },
  DEDEUCT: { zh: "消费", en: "Consumption" },
  REFUND: { zh: "退款", en: "Refund" },
  RFROZEN: { zh: "冻结", en: "Freeze" },
  TRANS: { zh: "转账", en: "Transfer" },
  ADJUST: { zh: "华为核销", en: "Written off by Huawei" },
  BEADJUST: { zh: "拨款", en: "Allocation" },
  BERETRIEVE: { zh: "回收", en: "Reclaim" },
  BEUNBIND: { zh: "解除关联退回", en: "Returned on disassociation" },
  BONUSCONVERT: { zh: "奖励金转换", en: "Bonus converted" },
  TRADE_MODE_TRANSFER: { zh: "交易模式变更", en: "Trade mode changed" },
});

export const customerTradeType = codes({
  ...tradeType,
  EXPIRED: { zh: "过期", en: "Expired" },
  DEPOSIT: { zh: "保证金", en: "Deposit" },
});

export const couponTradeType = codes({
  ADJUST: { zh: "激活", en: "Activated" },
  DEDEUCT: { zh: "消费", en: "Consumption" },
  REFUND: { zh: "退款", en: "Refund" },
  RFROZEN: { zh: "冻结", en: "Freeze" },
  EXPIRED: { zh: "过期", en: "Expired" },
  COUPONADJUST: { zh: "调整", en: "Adjusted" },
  COUPONCANCEL: { zh: "取消", en: "Cancelled" },
});

// Three spellings of the beginning exist on the wire (OPERAIION, OPERATION, OPERATIION); these are the main ones.
export const tradeDetail = codes({
  SOURCE_OPERAIION_RECHARGE: { zh: "充值", en: "Top-up" },
  SOURCE_OPERAIION_DEDEUCT: { zh: "包年/包月消费", en: "Yearly/monthly consumption" },
  SOURCE_OPERAIION_USAGE: { zh: "按需消费", en: "Pay-per-use consumption" },
  SOURCE_OPERAIION_ONETIME: { zh: "一次性消费", en: "One-time consumption" },
  SOURCE_OPERAIION_WRITEOFF: { zh: "欠费核销", en: "Arrears written off" },
  SOURCE_OPERAIION_REFUND: { zh: "退款", en: "Refund" },
  SOURCE_OPERAIION_UNSUBSCRIBE: { zh: "退订", en: "Unsubscription" },
  SOURCE_OPERAIION_RFROZEN: { zh: "冻结", en: "Freeze" },
  SOURCE_OPERAIION_UNFROZEN: { zh: "解冻", en: "Unfreeze" },
  SOURCE_OPERAIION_PRIZE: { zh: "赠送", en: "Gift" },
  SOURCE_OPERAIION_ADJUST: { zh: "调整", en: "Adjusted" },
  SOURCE_OPERAIION_EXPIRECLEAR: { zh: "过期清零", en: "Cleared on expiry" },
  ...adjustment,
  SOURCE_OPERATION_COUPONCANCEL: { zh: "优惠券取消", en: "Coupon cancelled" },
  SOURCE_OPERATION_TRADEMODE_TRANSFER: { zh: "交易模式变更", en: "Trade mode changed" },
  SOURCE_OPERATION_SYSTEM_FROZEN: { zh: "系统冻结", en: "Frozen by the system" },
  SOURCE_OPERATION_SYSTEM_UNFROZEN: { zh: "系统解冻", en: "Unfrozen by the system" },
  SOURCE_OPERATION_COUPON_QUOTA_TRANSFER: { zh: "优惠券额度划转", en: "Coupon quota transferred" },
  SOURCE_OPERATION_COUPON_QUOTA_RECLAIM: { zh: "优惠券额度回收", en: "Coupon quota reclaimed" },
});

export const flow = codes({
  "1": { zh: "收入", en: "Income" },
  "2": { zh: "支出", en: "Expense" },
});

export const revenueOrExpense = codes({
  REVENUE: { zh: "收入", en: "Income" },
  EXPENSE: { zh: "支出", en: "Expense" },
});
