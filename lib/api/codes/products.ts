import { codes } from "../codes";

export const measureType = codes({
  "1": { zh: "货币", en: "Money" },
  "2": { zh: "时长", en: "Duration" },
  "3": { zh: "流量", en: "Traffic" },
  "4": { zh: "数量", en: "Quantity" },
  "5": { zh: "其他", en: "Other", answerOnly: true },
  "6": { zh: "长度", en: "Length" },
  "7": { zh: "容量", en: "Capacity" },
  "8": { zh: "其他", en: "Other", answerOnly: true },
  "9": { zh: "行数", en: "Rows" },
  "10": { zh: "周期", en: "Period" },
  "11": { zh: "频率", en: "Frequency" },
  "12": { zh: "个数", en: "Count" },
  "13": { zh: "其他", en: "Other", answerOnly: true },
  "14": { zh: "其他", en: "Other", answerOnly: true },
  "15": { zh: "容量*时长", en: "Capacity × time" },
  "16": { zh: "带宽", en: "Bandwidth" },
  "17": { zh: "容量*时长", en: "Capacity × time" },
  "18": { zh: "查询速率", en: "Query rate" },
  "19": { zh: "带宽（1000 进制）", en: "Bandwidth (by 1000)" },
  "20": { zh: "测试用量", en: "Test usage" },
  "21": { zh: "面积", en: "Area" },
  "22": { zh: "视频", en: "Video" },
  "23": { zh: "吞吐量", en: "Throughput" },
  "24": { zh: "分辨率", en: "Resolution" },
  "26": { zh: "套餐包单位", en: "Package unit" },
  "27": { zh: "核*小时", en: "Cores × hours" },
  "28": { zh: "内存*小时", en: "Memory × hours" },
  "29": { zh: "IOPS*小时", en: "IOPS × hours" },
  "30": { zh: "吞吐量*小时", en: "Throughput × hours" },
  "31": { zh: "个/小时", en: "Pieces an hour" },
  "40": { zh: "流量（1000 进制）", en: "Traffic (by 1000)" },
  "41": { zh: "千 Token", en: "Thousand tokens" },
  "82": { zh: "帧数", en: "Frames" },
  "98": { zh: "缓存带宽*小时", en: "Cache bandwidth × hours" },
  "103": { zh: "其他", en: "Other", answerOnly: true },
  "104": { zh: "Token", en: "Tokens" },
  "108": { zh: "数量*时长", en: "Quantity × time" },
});

export const specChargeMode = codes({
  "1": { zh: "包年/包月", en: "Yearly/monthly" },
  "3": { zh: "按需", en: "Pay-per-use" },
});

export const specFilter = codes({
  RESOURCE_SPEC: { zh: "资源规格", en: "Specification" },
});

/** To how many decimals a pay-per-use price is told. */
export const precision = codes({
  "0": { zh: "6 位小数", en: "Six decimals" },
  "1": { zh: "10 位小数", en: "Ten decimals" },
});

// Five lists of periods exist; this is the one of prices.
export const ratingPeriod = codes({
  "0": { zh: "天", en: "Day" },
  "2": { zh: "月", en: "Month" },
  "3": { zh: "年", en: "Year" },
  "4": { zh: "小时", en: "Hour" },
});

export const instalment = codes({
  HALF_PAY: { zh: "半预付", en: "Half upfront" },
  ZERO_PAY: { zh: "零预付", en: "Nothing upfront" },
  NA: { zh: "一次性支付", en: "At once" },
});

export const ratingDiscount = codes({
  "605": { zh: "商务合同折扣", en: "Commercial contract discount" },
  "606": { zh: "渠道商务合同折扣", en: "Channel commercial contract discount" },
  "607": { zh: "合作伙伴授权折扣", en: "Partner-granted discount" },
  "700": { zh: "促销折扣", en: "Promotional discount" },
});

export const bestOffer = codes({
  "0": { zh: "非最优", en: "Not the best" },
  "1": { zh: "最优", en: "Best offer", means: "done" },
});

export const incentivePolicy = codes({
  "0": { zh: "非特定产品", en: "Ordinary product" },
  "1": { zh: "特定产品", en: "Specific product" },
  "2": { zh: "不计业绩不返利", en: "No performance, no rebate" },
  "13": { zh: "计业绩不返利", en: "Performance, no rebate" },
});

export const discountAllowed = codes({
  YES: { zh: "允许折扣", en: "Discounts allowed" },
  NO: { zh: "不允许折扣", en: "No discounts" },
});
