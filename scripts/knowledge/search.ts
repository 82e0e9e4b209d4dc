import { rankArticles, searchArticles } from "@/lib/server/knowledge/search";

const isJson = process.argv.includes("--json");
const query = process.argv
  .slice(2)
  .filter((word) => word !== "--json")
  .join(" ");

if (query.trim() === "") {
  process.stderr.write('Say what to look for: npm run -s knowledge:search -- --json "测试券有效期"\n');
  process.exitCode = 2;
} else {
  const most = 10;
  const text = isJson
    ? JSON.stringify(
        (await rankArticles(query))
          .slice(0, most)
          .map(({ id, score }) => ({ id, score: Number(score.toPrecision(6)) })),
      )
    : (await searchArticles(query, "zh", { limit: most }))
        .map(({ id, score, title }) => `${score.toPrecision(4)}\t${id}\t${title}`)
        .join("\n");
  process.stdout.write(`${text}\n`);
}
