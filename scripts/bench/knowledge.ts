import { existsSync, readFileSync } from "node:fs";
import { searchArticles } from "@/lib/server/knowledge/search";
import { type Figure, printFigures } from "./figures";
import { measureKnowledgePages } from "./measure-knowledge";

interface Question {
  query: string;
  expected_id: string;
}

const folder = "content/knowledge";
const sets = ["public", "own", "a", "b", "c"] as const;
const fileOf = (set: (typeof sets)[number]) => `${folder}/${set === "own" ? "queries.json" : `queries.${set}.json`}`;
const questionsOf = (file: string): Question[] => JSON.parse(readFileSync(file, "utf8"));

async function judge(questions: readonly Question[]) {
  const ranks: number[] = [];
  for (const { query, expected_id } of questions)
    ranks.push((await searchArticles(query, "zh")).findIndex(({ id }) => id === expected_id) + 1);
  return {
    first: ranks.filter((rank) => rank === 1).length,
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
  };
}

async function timesOf(queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const startedAt = performance.now();
    await searchArticles(query, "zh");
    times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b);
}

const hostile = [
  "客户怎么拨款".repeat(600),
  Array.from({ length: 1500 }, (_, index) => `word${index.toString(36)}x`).join(" "),
  "a".repeat(10_000),
  "ao".repeat(5_000),
  "﷽".repeat(3_000),
  "\u0000\u0001\u001b[2J\u202e".repeat(1_000),
  "\ud800\udc00\ud800 \udfff".repeat(1_000),
];

const startedAt = performance.now();
await searchArticles("预热", "zh");
const figures: Figure[] = [{ what: "articles read and indexed", measured: performance.now() - startedAt, unit: "ms" }];

const everything: string[] = [];
for (const set of sets.filter((one) => existsSync(fileOf(one)))) {
  const questions = questionsOf(fileOf(set));
  everything.push(...questions.map(({ query }) => query));
  const { first, mrr } = await judge(questions);
  const goal = set === "public" ? { atLeast: 14 } : {};
  figures.push({ what: `${set}: right answer first, of ${questions.length}`, measured: first, unit: "", ...goal });
  figures.push({ what: `${set}: mean reciprocal rank`, measured: mrr, unit: "", atLeast: 0.95 });
}
const times = await timesOf([...everything, ...everything, ...everything]);
figures.push({
  what: "a search, p95",
  measured: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  unit: "ms",
  atMost: 10,
});
figures.push({
  what: "the slowest hostile query",
  measured: (await timesOf(hostile)).at(-1) ?? Number.NaN,
  unit: "ms",
  atMost: 50,
});
// `--search` measures the search alone, without building and starting the portal.
if (!process.argv.includes("--search")) figures.push(...(await measureKnowledgePages()));

process.stdout.write(`${printFigures(figures)}\n`);
