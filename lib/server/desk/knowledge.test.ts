import { describe, expect, it } from "vitest";
import { findArticles } from "./knowledge";

describe("articles for search and help", () => {
  it("come in the order asked, in the person's language, without those that there are not", async () => {
    const ids = ["bill-rounding", "no-such-article", "coupon-quota-and-issue"];
    const [zh, en] = [await findArticles({ ids }, "zh"), await findArticles({ ids }, "en")];
    expect(zh.rows.map(({ id }) => id)).toEqual(["bill-rounding", "coupon-quota-and-issue"]);
    expect(en.rows.map(({ id }) => id)).toEqual(["bill-rounding", "coupon-quota-and-issue"]);
    expect(zh.rows[0]?.title).toMatch(/\p{Script=Han}/u);
    expect(en.rows[0]?.title).not.toMatch(/\p{Script=Han}/u);
    expect(zh.rows[0]?.area).toBe("账单");
  });

  it("answer words, as few as were asked for", async () => {
    const { rows } = await findArticles({ words: "优惠券", limit: 3 }, "zh");
    expect(rows).toHaveLength(3);
    expect((await findArticles({}, "zh")).rows).toEqual([]);
  });
});
