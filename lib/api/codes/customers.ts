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

/** What of an account can be looked up before it is created. */
export const identityKind = codes({
  email: { zh: "邮箱", en: "Email address", site: "intl" },
  mobile: { zh: "手机号", en: "Mobile number", site: "cn" },
  name: { zh: "账号名", en: "Account name" },
});

export const identityResult = codes({
  available: { zh: "可用", en: "Available", means: "done" },
  used_by_user: { zh: "已被使用", en: "Taken", means: "warn" },
});

export const cooperation = codes({
  "1": { zh: "顾问销售", en: "Referral" },
});

export const marketingStopped = codes({
  true: { zh: "不接收营销消息", en: "No marketing messages" },
  false: { zh: "接收营销消息", en: "Marketing messages" },
});

/** How a verification code travels. */
export const receiver = codes({
  "1": { zh: "短信", en: "Text message", site: "cn" },
  "2": { zh: "邮件", en: "Email", site: "intl" },
});

export const codeScene = codes({
  "18": { zh: "银行卡实名认证", en: "Bank-card authentication" },
  "29": { zh: "注册", en: "Registration" },
});

export const codeLanguage = codes({
  "zh-cn": { zh: "中文", en: "Chinese" },
  "en-us": { zh: "英文", en: "English" },
});

export const newCustomerKind = codes({
  SMB: { zh: "中小企业", en: "Small and medium business" },
});

export const newCustomerTag = codes({
  Y: { zh: "新客户", en: "New customer", means: "done" },
  N: { zh: "非新客户", en: "Not a new customer", means: "plain" },
  UNDETERMINED: { zh: "未达门槛", en: "Below the threshold so far", means: "pending" },
});

export const freezeKind = codes({
  ACCOUNT: { zh: "冻结账号", en: "Account" },
  ACCOUNT_AND_RESOURCE: { zh: "冻结账号和资源", en: "Account and resources" },
});
