import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { customerFields, resellerFields } from "@/components/account/transfer-fields";
import { issueFields } from "@/components/coupon/issue-fields";
import { quotaIssueFields, quotaReclaimFields } from "@/components/reseller/quota-fields";
import { explainFailure } from "@/lib/server/sentences";
import { articleForCode, codesWithArticle, fieldArticles } from "./help-places";
import { knowledgeContent } from "./server/knowledge/content";

const { articles } = knowledgeContent();
// Free text without a rule of Huawei's.
const withoutRule = ["memo", "remark"];

describe("help where it is needed", () => {
  it("names articles that exist", () => {
    const ids = [...Object.values(fieldArticles), ...codesWithArticle.map((code) => articleForCode(code) ?? "")];
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !articles.has(id))).toEqual([]);
  });

  it.each([
    ["coupons.issue", issueFields],
    ["accounts.allocate", customerFields],
    ["accounts.reclaim", customerFields],
    ["resellers.allocate", resellerFields],
    ["resellers.reclaim", resellerFields],
    ["resellers.issueQuota", quotaIssueFields],
    ["resellers.reclaimQuotas", quotaReclaimFields],
  ])("is there for every field of %s that has a rule", (operation, fields) => {
    const without = Object.keys(fields).filter((name) => !fieldArticles[`${operation}.${name}`]);
    expect(without.filter((name) => !withoutRule.includes(name))).toEqual([]);
  });

  it("is there for every code of Huawei's that the portal explains", () => {
    const explained = [...readFileSync("lib/api/vendor-codes.ts", "utf8").matchAll(/^ {2}"(\d+)": entry/gm)];
    expect(explained.length).toBeGreaterThan(30);
    expect(explained.map(([, code]) => code ?? "").filter((code) => !articleForCode(code))).toEqual([]);
    expect(explainFailure({ code: "CBC.99000013", message: "" }, "en").article).toBe("coupon-quota-and-issue");
    expect(articleForCode("APIGW.0308")).toBe(articleForCode("APIG.0308"));
    expect(articleForCode("CBC.00000001")).toBeUndefined();
    expect(articleForCode("constructor")).toBeUndefined();
  });
});
