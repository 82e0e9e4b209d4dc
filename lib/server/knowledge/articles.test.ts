import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ArticleFile } from "./article-file";
import { listAreas, listArticles, readArticle } from "./articles";
import { knowledgeContent } from "./content";
import { answerOf } from "./plain-text";

// Reading checks every front matter, every path, every area and that both languages are there; it throws otherwise.
const { articles } = knowledgeContent();
const everyFile = [...articles.values()].flatMap(({ zh, en }) => [zh, en]);
const operations: string[] = parse(readFileSync("content/knowledge/operations.yaml", "utf8"));

describe("the knowledge base", () => {
  it("has at least forty articles", () => expect(articles.size).toBeGreaterThanOrEqual(40));

  it("says the same of an article in both languages", () => {
    for (const { zh, en } of articles.values()) {
      const shared = ({ site, confidence, factsDate, sourceUrl, operations, related, order }: ArticleFile) => ({
        site,
        confidence,
        factsDate,
        sourceUrl,
        operations,
        related,
        order,
      });
      expect(shared(en), en.id).toEqual(shared(zh));
      expect(en.body.match(/^## /gm)?.length, en.id).toBe(zh.body.match(/^## /gm)?.length);
      expect(en.body.match(/^(- |\d+\. |\|)/gm)?.length, en.id).toBe(zh.body.match(/^(- |\d+\. |\|)/gm)?.length);
    }
  });
});

const offenders = (isWrong: (article: ArticleFile) => boolean) =>
  everyFile.filter(isWrong).map(({ id, language }) => `${id}.${language}`);

describe("every article", () => {
  it("relates to other articles that exist, each once", () => {
    const isWrong = ({ id, related }: ArticleFile) =>
      related.some((other) => other === id || !articles.has(other)) || new Set(related).size < related.length;
    expect(offenders(isWrong)).toEqual([]);
  });

  it("names operations that Huawei has", () => {
    expect(operations.length).toBeGreaterThan(80);
    expect(offenders((article) => article.operations.some((name) => !operations.includes(name)))).toEqual([]);
  });

  it("answers first and then goes into sections of one level", () => {
    expect(offenders(({ body }) => /^(#|- |\d+\. |\|)/.test(body) || answerOf(body).length < 5)).toEqual([]);
    expect(offenders(({ body }) => /^#(?!# )/m.test(body))).toEqual([]);
  });

  it("is written in its language, with that language's punctuation", () => {
    const textOf = ({ title, body }: ArticleFile) => `${title}\n${body}`;
    const isMixed = (article: ArticleFile) =>
      article.language === "en"
        ? /[\p{Script=Han}，。；：！？（）“”]/u.test(textOf(article))
        : /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(textOf(article));
    expect(offenders(isMixed)).toEqual([]);
    expect(offenders(({ language, title }) => !title.endsWith(language === "zh" ? "？" : "?"))).toEqual([]);
  });

  it("says so and where to ask when the answer is not known", () => {
    const unknown = everyFile.filter(({ confidence }) => confidence === "question-only");
    expect(unknown.length).toBeGreaterThan(0);
    for (const { id, language, body } of unknown) {
      expect(answerOf(body), id).toMatch(language === "zh" ? /没有查到/ : /have (not )?found/);
      expect(body, id).toMatch(language === "zh" ? /生态经理|工单/ : /ecosystem manager|ticket/);
    }
  });
});

describe("listArticles", () => {
  it("lists all, an area or a group of areas, in the reader's language", () => {
    expect(listArticles("zh").length).toBe(articles.size);
    const errors = listArticles("en", { area: "api/errors" });
    expect(errors.map(({ id }) => id)).toContain("api-bss-403");
    expect(errors.every(({ area }) => area.title === "Error codes")).toBe(true);
    const api = listArticles("zh", { area: "api" });
    expect(api.length).toBeGreaterThan(errors.length);
    expect(api.every(({ area }) => area.id.startsWith("api/"))).toBe(true);
    expect(listArticles("zh", { area: "nowhere" })).toEqual([]);
  });
});

describe("readArticle", () => {
  it("gives the article with its names and related articles in the reader's language", () => {
    const article = readArticle("allocate-to-customer", "en");
    expect(article).toMatchObject({
      title: "How is money allocated to a customer?",
      group: { id: "finance", title: "Finance" },
      confidence: "doc",
      operations: ["UpdateCustomerAccountAmount"],
    });
    expect(article?.related.map(({ id }) => id)).toContain("reclaim-from-customer");
    expect(article?.excerpt.length).toBeLessThanOrEqual(140);
  });

  it.each(["", "no-such-article", "../areas", "__proto__", "constructor"])("has nothing under %j", (id) => {
    expect(readArticle(id, "zh")).toBeNull();
  });
});

describe("listAreas", () => {
  it("counts every article once and lists no empty area", () => {
    const areas = listAreas("zh").flatMap((group) => group.areas);
    expect(areas.reduce((sum, area) => sum + area.articles, 0)).toBe(articles.size);
    expect(areas.filter((area) => area.articles === 0)).toEqual([]);
  });
});
