import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { KnowledgeLanguage } from "@/lib/knowledge";
import { type ArticleFile, parseArticle } from "./article-file";

const text = z.strictObject({ zh: z.string(), en: z.string() });
const area = z.strictObject({ id: z.string(), title: text });
const areaGroups = z.array(area.extend({ areas: z.array(area) }));

/** One article in both languages. */
export type ArticlePair = Record<KnowledgeLanguage, ArticleFile>;

interface Content {
  groups: z.output<typeof areaGroups>;
  /** By id, in reading order: areas as listed, then `order`, then id. */
  articles: Map<string, ArticlePair>;
  /** Groups of words that people use for the same thing. */
  synonyms: string[][];
}

// The bundler would otherwise trace the whole repository into the server's output.
const folder = () => path.join(/* turbopackIgnore: true */ process.cwd(), "content", "knowledge");

const readYaml = (name: string): unknown => parse(readFileSync(path.join(folder(), name), "utf8"));

const readArticles = (): ArticleFile[] =>
  readdirSync(folder(), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => {
      const article = parseArticle(readFileSync(path.join(folder(), name), "utf8"), name);
      if (name !== `${article.area}/${article.id}.${article.language}.mdx`)
        throw new Error(`${name}: area, id or language in the front matter differs from the file's path`);
      return article;
    });

function pair(articles: readonly ArticleFile[], id: string): ArticlePair {
  const zh = articles.find((article) => article.id === id && article.language === "zh");
  const en = articles.find((article) => article.id === id && article.language === "en");
  if (!zh || !en) throw new Error(`${id}: there is no ${zh ? "en" : "zh"} file`);
  return { zh, en };
}

function readContent(): Content {
  const groups = areaGroups.parse(readYaml("areas.yaml"));
  const areas = groups.flatMap((group) => group.areas.map(({ id }) => id));
  const files = readArticles();
  const unknown = files.find((article) => !areas.includes(article.area));
  if (unknown) throw new Error(`${unknown.id}: the area ${unknown.area} is not in areas.yaml`);
  const pairs = [...new Set(files.map(({ id }) => id))].map((id) => pair(files, id));
  pairs.sort(
    (a, b) =>
      areas.indexOf(a.zh.area) - areas.indexOf(b.zh.area) ||
      (a.zh.order ?? 0) - (b.zh.order ?? 0) ||
      a.zh.id.localeCompare(b.zh.id, "en"),
  );
  const synonyms = z.array(z.array(z.string()).min(2)).parse(readYaml("synonyms.yaml"));
  return { groups, articles: new Map(pairs.map((both) => [both.zh.id, both])), synonyms };
}

let content: Content | undefined;

/** Every article and area, read at first use and kept: the files change only with a new build. */
export function knowledgeContent(): Content {
  content ??= readContent();
  return content;
}
