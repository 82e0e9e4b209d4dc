import { describe, expect, it } from "vitest";
import { findArticles } from "./knowledge";

const context = (language: "zh" | "en") => ({ account: "a", personId: "p", language });

describe("articles for search and help", () => {
  it("come in the order asked, in the person's language, without those that there are not", async () => {
    const ids = ["bill-rounding", "no-such-article", "coupon-quota-and-issue"];
    const [zh, en] = [await findArticles({ ids }, context("zh")), await findArticles({ ids }, context("en"))];
    expect(zh.rows.map(({ id }) => id)).toEqual(["bill-rounding", "coupon-quota-and-issue"]);
    expect(en.rows.map(({ id }) => id)).toEqual(["bill-rounding", "coupon-quota-and-issue"]);
    expect(zh.rows[0]?.title).toMatch(/\p{Script=Han}/u);
    expect(en.rows[0]?.title).not.toMatch(/\p{Script=Han}/u);
    expect(en.rows[0]?.answer?.length).toBeGreaterThan(20);
    expect(zh.rows[0]).toMatchObject({ area: "账单", href: "/knowledge/bill-rounding" });
  });
});
