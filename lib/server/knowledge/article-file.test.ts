import { describe, expect, it } from "vitest";
import { parseArticle } from "./article-file";

const front = {
  id: "coupon-rules",
  area: "finance/coupons",
  language: "en",
  title: "What are the rules?",
  site: "cn",
  confidence: "doc",
  factsDate: "2026-08",
  source: "Partner Center FAQ",
  operations: "[]",
  related: "[coupon-issue]",
  keywords: "[coupon, rules]",
};
const file = (changed: Record<string, string | undefined> = {}) =>
  `---\n\n${Object.entries({ ...front, ...changed })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join("\n")}\n---\n\nThe answer.\n\n## Steps\n\n1. One.\n`;

describe("parseArticle", () => {
  it("parts front matter and Markdown, with Unix and Windows line ends", () => {
    const article = parseArticle(file(), "a.en.mdx");
    expect(article.body).toBe("The answer.\n\n## Steps\n\n1. One.");
    expect(article.keywords).toEqual(["coupon", "rules"]);
    expect(parseArticle(file().replaceAll("\n", "\r\n"), "a.en.mdx").title).toBe("What are the rules?");
  });

  it.each([
    ["a missing title", { title: undefined }],
    ["an unknown language", { language: "fr" }],
    ["an unknown site", { site: "moon" }],
    ["an unknown confidence", { confidence: "sure" }],
    ["a month that is none", { factsDate: "2026-13" }],
    ["an area of one segment", { area: "finance" }],
    ["a search-result page as source", { sourceUrl: "https://huaweicloud.com/s/abc" }],
    ["a source that is no https address", { sourceUrl: "javascript:alert(1)" }],
    ["an unknown key", { author: "me" }],
    ["no related article", { related: "[]" }],
  ])("refuses %s and names the file", (_, changed) => {
    expect(() => parseArticle(file(changed), "finance/a.en.mdx")).toThrow(/^finance\/a\.en\.mdx: /);
  });

  it("refuses text without front matter and front matter that is not YAML", () => {
    expect(() => parseArticle("The answer.", "a.en.mdx")).toThrow("a.en.mdx: no front matter");
    expect(() => parseArticle(file({ title: "[" }), "a.en.mdx")).toThrow("a.en.mdx: the front matter is not YAML");
  });

  it.each(["<script>x</script>", "<Badge />", "{1 + 1}", "import x from 'y'", "export const a = 1", "<!-- x -->"])(
    "refuses what is more than Markdown: %s",
    (text) => {
      expect(() => parseArticle(`${file()}\n${text}\n`, "a.en.mdx")).toThrow(/not plain Markdown/);
      expect(parseArticle(`${file()}\n\`${text}\`\n`, "a.en.mdx").body).toContain(text);
    },
  );
});
