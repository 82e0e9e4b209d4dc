import { codes } from "../codes";

export const resourceStatus = codes({
  "2": { zh: "使用中", en: "In use", means: "done" },
  "3": { zh: "已关闭", en: "Closed", means: "plain" },
  "4": { zh: "已冻结", en: "Frozen", means: "debt" },
  "5": { zh: "已过期", en: "Expired", means: "warn" },
});

export const resourceScope = codes({
  "0": { zh: "主资源及附属资源", en: "Main and attached resources" },
  "1": { zh: "只含主资源", en: "Main resources only" },
});

export const mainResource = codes({
  "0": { zh: "附属资源", en: "Attached" },
  "1": { zh: "主资源", en: "Main" },
});

export const expirePolicy = codes({
  "0": { zh: "到期进入宽限期", en: "Enters the grace period" },
  "1": { zh: "到期转按需", en: "Turns to pay-per-use" },
  "2": { zh: "到期后自动删除", en: "Deleted at expiry" },
  "3": { zh: "自动续费", en: "Renews by itself" },
  "4": { zh: "到期后冻结", en: "Frozen at expiry" },
  "5": { zh: "保留期结束后删除", en: "Deleted after the retention period" },
});

export const renewPeriod = codes({
  "2": { zh: "月", en: "Month" },
  "3": { zh: "年", en: "Year" },
});

export const autoPay = codes({
  "0": { zh: "不自动支付", en: "Pay later" },
  "1": { zh: "自动支付", en: "Pay at once" },
});

export const unsubscribeType = codes({
  "1": { zh: "退订资源及已续费周期", en: "The resource and its renewed periods" },
  "2": { zh: "只退订未开始的续费周期", en: "Only renewed periods that have not begun" },
});

export const unsubscribeReason = codes({
  "1": { zh: "产品不好用", en: "Hard to use" },
  "2": { zh: "功能无法满足需求", en: "Functions are missing" },
  "3": { zh: "不会操作或操作复杂", en: "Too complicated" },
  "4": { zh: "对服务不满意", en: "Poor service" },
  "5": { zh: "其他", en: "Other" },
});

export const autoRenewPeriod = codes({
  MONTH: { zh: "按月", en: "Monthly" },
  YEAR: { zh: "按年", en: "Yearly" },
});

export const renewConfig = codes({
  DEDUCTION_DATE: { zh: "自动续费扣款日", en: "Day of the automatic deduction" },
  EXPIRE_DATE: { zh: "统一到期日", en: "Common expiry day" },
});

export const toOnDemand = codes({
  SET_UP: { zh: "到期转按需", en: "Turn to pay-per-use at expiry" },
  CANCEL: { zh: "取消到期转按需", en: "Do not turn at expiry" },
});

export const toOnDemandResult = codes({
  SUCCESS: { zh: "成功", en: "Succeeded", means: "done" },
  AUDIT: { zh: "审核中", en: "Under review", means: "pending" },
  FAIL: { zh: "失败", en: "Failed", means: "debt" },
});

export const onDemandStatus = codes({
  "1": { zh: "正常", en: "Normal", means: "done" },
  "2": { zh: "宽限期", en: "Grace period", means: "warn" },
  "3": { zh: "冻结中", en: "Freezing", means: "debt" },
  "4": { zh: "变更中", en: "Changing", means: "pending" },
  "5": { zh: "正在关闭", en: "Closing", means: "pending" },
  "6": { zh: "已关闭", en: "Closed", means: "plain" },
});

export const packageStatus = codes({
  "0": { zh: "未生效", en: "Not started", means: "pending" },
  "1": { zh: "生效中", en: "Active", means: "done" },
  "2": { zh: "已用完", en: "Used up", means: "warn" },
  "3": { zh: "已失效", en: "Expired", means: "plain" },
  "4": { zh: "已退订", en: "Unsubscribed", means: "plain" },
});

export const packageScope = codes({
  "0": { zh: "所有企业项目", en: "All enterprise projects" },
  "1": { zh: "指定企业项目", en: "One enterprise project" },
});

export const packageSource = codes({
  "0": { zh: "订单", en: "Order" },
  "1": { zh: "软开云赠送", en: "Gift of the developer cloud" },
});

export const bundleType = codes({
  ATOMIC_PKG: { zh: "原子套餐", en: "Single package" },
  BUNDLE_PKG: { zh: "组合套餐", en: "Bundle" },
});

export const quotaReuse = codes({
  "1": { zh: "可重置", en: "Resets each cycle" },
  "2": { zh: "不可重置", en: "Does not reset" },
});

export const reuseCycle = codes({
  "1": { zh: "小时", en: "Hour" },
  "2": { zh: "天", en: "Day" },
  "3": { zh: "周", en: "Week" },
  "4": { zh: "月", en: "Month" },
  "5": { zh: "年", en: "Year" },
});

export const reuseCycleType = codes({
  "1": { zh: "自然周期", en: "By the calendar" },
  "2": { zh: "订购周期", en: "From the day of purchase" },
});
