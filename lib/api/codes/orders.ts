import { codes } from "../codes";

export const orderStatus = codes({
  "1": { zh: "待审核", en: "Pending review", means: "pending" },
  "2": { zh: "待退款", en: "Awaiting refund", answerOnly: true, means: "warn" },
  "3": { zh: "处理中", en: "Processing", means: "pending" },
  "4": { zh: "已取消", en: "Cancelled", means: "plain" },
  "5": { zh: "已完成", en: "Completed", means: "done" },
  "6": { zh: "待支付", en: "Awaiting payment", means: "warn" },
  "9": { zh: "待确认", en: "Awaiting confirmation", means: "pending" },
  "10": { zh: "待发货", en: "Awaiting shipment", answerOnly: true, means: "plain" },
  "11": { zh: "待收货", en: "Awaiting receipt", answerOnly: true, means: "plain" },
  "12": { zh: "待上门取货", en: "Awaiting pick-up", answerOnly: true, means: "plain" },
  "13": { zh: "换新中", en: "Exchange in progress", answerOnly: true, means: "plain" },
});

export const orderType = codes({
  "1": { zh: "开通", en: "New" },
  "2": { zh: "续订", en: "Renewal" },
  "3": { zh: "变更", en: "Change" },
  "4": { zh: "退订", en: "Unsubscription" },
  "10": { zh: "包年/包月转按需", en: "Yearly/monthly to pay-per-use" },
  "11": { zh: "按需转包年/包月", en: "Pay-per-use to yearly/monthly" },
  "13": { zh: "试用", en: "Trial" },
  "14": { zh: "转商用", en: "Trial to commercial" },
  "15": { zh: "费用调整", en: "Fee adjustment" },
});

export const orderSource = codes({
  "1": { zh: "客户", en: "Customer" },
  "2": { zh: "代理", en: "Agent" },
  "3": { zh: "合同", en: "Contract" },
  "4": { zh: "分销商", en: "Distributor" },
  "5": { zh: "页面删除资源", en: "Resource deleted on page" },
  "6": { zh: "补录订单", en: "Back-filled" },
  "7": { zh: "补偿订单", en: "Compensation" },
  "8": { zh: "系统自动创建", en: "System" },
});

export const discountType = codes({
  "200": { zh: "促销产品折扣", en: "Promotional product discount" },
  "300": { zh: "促销折扣券", en: "Promotional discount coupon" },
  "301": { zh: "促销代金券", en: "Promotional voucher" },
  "302": { zh: "促销现金券", en: "Promotional cash coupon" },
  "500": { zh: "代理订购指定折扣", en: "Agent-set rate" },
  "501": { zh: "代理订购指定减免", en: "Agent-set reduction" },
  "502": { zh: "代理订购指定一口价", en: "Agent-set fixed price" },
  "600": { zh: "折扣返利合同", en: "Rebate contract" },
  "601": { zh: "渠道框架合同", en: "Channel framework contract" },
  "602": { zh: "专款专用合同", en: "Dedicated contract" },
  "603": { zh: "线下直签合同", en: "Offline direct contract" },
  "604": { zh: "电销授权合同", en: "Telesales grant" },
  "605": { zh: "商务合同折扣", en: "Commercial contract discount" },
  "606": { zh: "渠道商务合同折扣", en: "Channel commercial contract discount" },
  "607": { zh: "合作伙伴授权折扣", en: "Partner-granted discount" },
  "609": { zh: "订单调价折扣", en: "Order price adjustment" },
  "610": { zh: "免单金额", en: "Waived amount" },
  "700": { zh: "促销折扣", en: "Promotional discount" },
  "800": { zh: "充值账户折扣", en: "Top-up account discount" },
  "900": { zh: "产品本身折扣", en: "Product's own discount" },
  "901": { zh: "基准价一口价折扣", en: "Fixed price on base price" },
});

// Of the lines of an order; renewals, prices and bills count their periods differently.
export const linePeriod = codes({
  "0": { zh: "天", en: "Day" },
  "1": { zh: "周", en: "Week" },
  "2": { zh: "月", en: "Month" },
  "3": { zh: "年", en: "Year" },
  "4": { zh: "小时", en: "Hour" },
  "5": { zh: "一次性", en: "One-off" },
  "6": { zh: "按需（预留）", en: "Pay-per-use (reserved)" },
  "7": { zh: "按用量上报（预留）", en: "By usage report (reserved)" },
});

export const usableCouponStatus = codes({
  "1": { zh: "未激活", en: "Inactive", means: "pending" },
  "2": { zh: "待使用", en: "Usable", means: "done" },
});

export const couponGroup = codes({
  "0": { zh: "华为云服务券", en: "Huawei Cloud coupon" },
  "1": { zh: "云商店券", en: "Marketplace coupon" },
  "2": { zh: "1024 专用代金券", en: "“1024” special voucher" },
  "3": { zh: "硬件抵扣券", en: "Hardware voucher" },
});

export const yesNo = codes({ YES: { zh: "使用", en: "Use" }, NO: { zh: "不使用", en: "Do not use" } });

export const payCouponType = codes({
  "300": { zh: "折扣券", en: "Discount coupon" },
  "301": { zh: "代金券", en: "Voucher" },
  "302": { zh: "现金券", en: "Cash coupon" },
  "303": { zh: "储值卡", en: "Stored-value card" },
});

export const offeredDiscount = codes({
  "0": { zh: "促销折扣", en: "Promotional discount" },
  "1": { zh: "合同折扣", en: "Contract discount" },
  "2": { zh: "商务优惠", en: "Commercial discount" },
  "3": { zh: "伙伴授予折扣", en: "Partner-granted discount" },
  "609": { zh: "订单调价折扣", en: "Order price adjustment" },
});

// The page of PayOrders leaves 1 out, a published request sends it; 609 has to be payable where an order carries it.
export const payDiscountType = offeredDiscount;

export const discountMode = codes({
  "0": { zh: "折扣", en: "Rate" },
  "1": { zh: "一口价", en: "Fixed price" },
  "2": { zh: "满减", en: "Reduction" },
});
