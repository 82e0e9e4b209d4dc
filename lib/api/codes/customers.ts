import { codes } from "../codes";

// Resale is 2 on the China site and 3 on the international one (mc_00021).
export const associationType = codes({
  "1": { zh: "顾问销售", en: "Referral", means: "plain" },
  "2": { zh: "代售", en: "Resale", site: "cn", means: "accent" },
  "3": { zh: "转售", en: "Reseller model", site: "intl", means: "accent" },
});

export const verifiedStatus = codes({
  "-1": { zh: "未实名认证", en: "Not verified", means: "warn" },
  "0": { zh: "审核中", en: "In review", means: "pending" },
  "1": { zh: "不通过", en: "Rejected", means: "debt" },
  "2": { zh: "已实名认证", en: "Verified", means: "done" },
  "3": { zh: "认证失败", en: "Failed", site: "intl", means: "debt" },
});

export const customerType = codes({
  "-1": { zh: "无类型", en: "No type" },
  "0": { zh: "个人", en: "Individual" },
  "1": { zh: "企业", en: "Enterprise" },
});

export const frozenState = codes({
  "0": { zh: "正常", en: "Not frozen", means: "plain" },
  "1": { zh: "账号冻结", en: "Account frozen", means: "debt" },
  "2": { zh: "账号和资源冻结", en: "Account and resources frozen", means: "debt" },
});
