import { codes } from "../codes";

export const budgetType = codes({
  MONTHLY: { zh: "每月预算", en: "Monthly" },
  PACKAGE: { zh: "一次性预算", en: "One-time" },
});

export const budgetOperation = codes({
  SETTING: { zh: "设置", en: "Set" },
  DELETE: { zh: "解除关联删除", en: "Deleted on disassociation" },
});

export const overspendFreeze = codes({
  "0": { zh: "手动冻结", en: "By hand" },
  "1": { zh: "超预算自动冻结", en: "When the budget is exceeded" },
});

export const alsoUnfreeze = codes({
  "0": { zh: "不解冻", en: "Leave frozen" },
  "1": { zh: "同时解冻", en: "Unfreeze as well" },
});
