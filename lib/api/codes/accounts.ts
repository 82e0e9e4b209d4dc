import { codes } from "../codes";

export const accountType = codes({
  "1": { zh: "余额账户", en: "Balance" },
  "2": { zh: "信用账户", en: "Credit" },
  "5": { zh: "奖励账户", en: "Reward" },
  "7": { zh: "保证金", en: "Deposit" },
  "8": { zh: "可拨款账户", en: "Allocatable" },
});
