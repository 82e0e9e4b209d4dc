import { codes } from "../codes";

/** How an individual proves who it is. */
export const individualProof = codes({
  "0": { zh: "证件", en: "Document" },
  "4": { zh: "银行卡", en: "Bank card", site: "cn" },
});

export const enterpriseProof = codes({
  "1": { zh: "企业证件", en: "Company document" },
});

// 0 stands in no list of today's pages, and a published request sends it.
export const individualDocument = codes({
  "0": { zh: "居民身份证", en: "Mainland identity card", site: "cn" },
  "3": { zh: "护照", en: "Passport" },
  "5": { zh: "港澳居民来往内地通行证", en: "Hong Kong and Macao travel permit" },
  "6": { zh: "台湾居民来往大陆通行证", en: "Taiwan travel permit" },
  "9": { zh: "港澳居民居住证", en: "Hong Kong and Macao residence permit" },
  "10": { zh: "台湾居民居住证", en: "Taiwan residence permit" },
});

export const companyDocument = codes({
  "0": { zh: "企业营业执照", en: "Business licence" },
  "1": { zh: "事业单位法人证书", en: "Public institution certificate" },
  "2": { zh: "社会团体法人登记证书", en: "Social organisation certificate" },
  "3": { zh: "行政执法主体资格证", en: "Administrative body certificate" },
  "4": { zh: "组织机构代码证", en: "Organisation code certificate" },
  "99": { zh: "其他", en: "Other" },
});

export const firstProof = codes({
  "-1": { zh: "首次认证", en: "First authentication" },
});

export const proofChange = codes({
  "1": { zh: "个人变更为企业", en: "Individual to enterprise" },
});

export const certifier = codes({
  legalPerson: { zh: "法定代表人", en: "Legal representative" },
});

export const reviewNeed = codes({
  "0": { zh: "无需人工审核", en: "No manual review", means: "done" },
  "1": { zh: "人工审核", en: "Manual review", means: "pending" },
});

export const reviewResult = codes({
  "0": { zh: "审核中", en: "In review", means: "pending" },
  "1": { zh: "不通过", en: "Rejected", means: "debt" },
  "2": { zh: "通过", en: "Passed", means: "done" },
});

export const verifiedAs = codes({
  "0": { zh: "个人", en: "Individual" },
  "1": { zh: "企业", en: "Enterprise" },
});
