import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readArticle } from "./articles";
import { nearestQuestions, rankArticles, searchArticles } from "./search";

interface Question {
  query: string;
  kind: string;
  expected_id: string;
}

const questionsIn = (name: string): Question[] => JSON.parse(readFileSync(`content/knowledge/${name}`, "utf8"));
const published = questionsIn("queries.public.json");
const own = questionsIn("queries.json");
const others = ["a", "b", "c"].filter((name) => existsSync(`content/knowledge/queries.${name}.json`));

const rankOf = async ({ query, expected_id }: Question) =>
  (await rankArticles(query)).slice(0, 10).findIndex(({ id }) => id === expected_id) + 1;

/** Mean reciprocal rank and how many come first. */
async function judge(questions: Question[]) {
  const ranks = await Promise.all(questions.map(rankOf));
  return {
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    first: ranks.filter((rank) => rank === 1).length,
  };
}

beforeAll(async () => {
  await searchArticles("预热", "zh");
}, 30_000);

describe("searchArticles", () => {
  it("answers the published questions: at least 14 of 15 first, MRR at least 0.95", async () => {
    expect(published.length).toBe(15);
    const { mrr, first } = await judge(published);
    expect(first).toBeGreaterThanOrEqual(14);
    expect(mrr).toBeGreaterThanOrEqual(0.95);
  });

  it("answers our own questions of every kind with MRR at least 0.95", { timeout: 30_000 }, async () => {
    expect(own.length).toBeGreaterThanOrEqual(40);
    expect(own.filter(({ expected_id }) => !readArticle(expected_id, "zh"))).toEqual([]);
    expect([...new Set(own.map(({ kind }) => kind))].sort()).toEqual([
      "code",
      "en",
      "initials",
      "mixed",
      "pinyin",
      "typo",
      "zh",
    ]);
    expect((await judge(own)).mrr).toBeGreaterThanOrEqual(0.95);
  });

  it.each(others)(
    "answers most questions of author %s, who did not see the search",
    { timeout: 30_000 },
    async (name) => {
      const questions = questionsIn(`queries.${name}.json`);
      expect(questions.length).toBeGreaterThanOrEqual(20);
      expect(questions.filter(({ expected_id }) => !readArticle(expected_id, "zh"))).toEqual([]);
      expect((await judge(questions)).mrr).toBeGreaterThanOrEqual(0.7);
    },
  );

  it("keeps to an area, a group of areas and a site", async () => {
    const inCoupons = await searchArticles("客户", "zh", { area: "finance/coupons" });
    expect(inCoupons.length).toBeGreaterThan(1);
    expect(inCoupons.every(({ area }) => area.id === "finance/coupons")).toBe(true);
    const inFinance = await searchArticles("客户", "zh", { area: "finance" });
    expect(inFinance.every(({ area }) => area.id.startsWith("finance/"))).toBe(true);
    const abroad = await searchArticles("客户", "zh", { site: "intl" });
    expect(abroad.length).toBeGreaterThan(0);
    expect(abroad.every(({ site }) => site === "intl" || site === "both")).toBe(true);
  });

  it("marks in title and excerpt what was asked, and loses no letter of them", async () => {
    const [hit] = await searchArticles("拨款", "zh");
    expect(hit?.titleParts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toContain("拨款");
    expect(hit?.titleParts.map(({ text }) => text).join("")).toBe(hit?.title);
    const [coupon] = await searchArticles("测试券有效期", "zh");
    expect(coupon?.titleParts.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(["测试券", "有效期"]);
    const [en] = await searchArticles("throttled calls", "en");
    expect(en?.excerptParts.filter(({ isMarked }) => isMarked).map(({ text }) => text.toLowerCase())).toContain(
      "calls",
    );
  });

  it("offers the nearest questions where nothing was found, and the most asked where nothing is near", async () => {
    expect(await searchArticles("coupoooonn", "zh")).toEqual([]);
    expect((await nearestQuestions("coupoooonn", "zh")).map(({ title }) => title).join()).toMatch(/券/);
    expect((await nearestQuestions("∆∆∆", "en")).length).toBe(5 - 1);
  });

  it.each([
    ["注消", "general-distributor-account-cancel"],
    ["总经销商账号注消", "general-distributor-account-cancel"],
    ["发飘抬投", "invoice-title-change"],
  ])("finds through the sound what was typed with wrong characters: %s", async (query, id) => {
    const [first] = await searchArticles(query, "zh");
    expect(first?.id).toBe(id);
  });

  it("answers in the reader's language whatever the language of the question", async () => {
    const [zh] = await searchArticles("throttling", "zh");
    const [en] = await searchArticles("限流", "en");
    expect(zh).toMatchObject({ id: "api-throttle-0308", area: { title: "错误码" } });
    expect(en).toMatchObject({ id: "api-throttle-0308", area: { title: "Error codes" } });
    expect(en?.excerpt).toMatch(/^Calls came too fast/);
  });

  it("keeps to the limit, nearest first", async () => {
    const hits = await searchArticles("代金券", "zh", { limit: 3 });
    expect(hits.length).toBe(3);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \t\n"],
    ["stop words", "怎么办 how to"],
    ["control characters", "\u0000\u0001\u001b[2J\u202e"],
    ["half surrogates", "\ud800\udc00\ud800 \udfff"],
    ["10 kB of Chinese", "客户怎么拨款".repeat(600)],
    ["10 kB of different words", Array.from({ length: 1500 }, (_, index) => `word${index.toString(36)}x`).join(" ")],
    ["10 kB of one word", "a".repeat(10_000)],
    ["10 kB of pinyin", "ao".repeat(5000)],
    ["10 kB of ligatures that unfold", "﷽".repeat(3000)],
    ["marks of the index itself", "~~~ ^^^ __proto__ constructor toString"],
  ])("takes %s in under 50 ms and does not throw", async (_, query) => {
    const times: number[] = [];
    // The better of three: what else the machine does is not the query's fault.
    for (let round = 0; round < 3; round++) {
      const started = performance.now();
      const hits = await searchArticles(query, "zh");
      times.push(performance.now() - started);
      expect(hits.length).toBeLessThanOrEqual(10);
    }
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it("answers fast: p95 of all questions under the bound", { timeout: 30_000 }, async () => {
    const times: number[] = [];
    for (const { query } of [...published, ...own]) {
      const rounds: number[] = [];
      for (let round = 0; round < 3; round++) {
        const started = performance.now();
        await searchArticles(query, "zh");
        rounds.push(performance.now() - started);
      }
      times.push(Math.min(...rounds));
    }
    times.sort((a, b) => a - b);
    // 2 ms on an idle machine; the bound leaves room for one that runs other things beside.
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(50);
  });
});
