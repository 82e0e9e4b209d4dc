import "server-only";
import type { AreaGroup, AreaName, Article, ArticleSummary, KnowledgeLanguage } from "@/lib/knowledge";
import { type ArticlePair, knowledgeContent } from "./content";
import { answerOf, excerptOf, plainText } from "./plain-text";

const excerptLength = 140;

function namesOf(area: string, language: KnowledgeLanguage): { group: AreaName; area: AreaName } {
  for (const group of knowledgeContent().groups) {
    const found = group.areas.find(({ id }) => id === area);
    if (found)
      return {
        group: { id: group.id, title: group.title[language] },
        area: { id: found.id, title: found.title[language] },
      };
  }
  throw new Error(`There is no area ${area}`);
}

/** The short form of an article, for lists and search results. */
export function summaryOf(both: ArticlePair, language: KnowledgeLanguage): ArticleSummary {
  const { id, title, area, site, confidence, body } = both[language];
  const excerpt = excerptOf(plainText(answerOf(body)), excerptLength);
  return { id, title, area: namesOf(area, language).area, excerpt, site, confidence };
}

/** Articles in reading order; `area` takes an area (`finance/coupons`) or a whole group (`finance`). */
export const listArticles = (
  language: KnowledgeLanguage,
  { area }: { area?: string | undefined } = {},
): ArticleSummary[] =>
  [...knowledgeContent().articles.values()]
    .filter((both) => !area || both.zh.area === area || both.zh.area.startsWith(`${area}/`))
    .map((both) => summaryOf(both, language));

/** One article, or null when there is none with this id. */
export function readArticle(id: string, language: KnowledgeLanguage): Article | null {
  const { articles } = knowledgeContent();
  const both = articles.get(id);
  if (!both) return null;
  const { factsDate, source, sourceUrl, operations, body, area, related } = both[language];
  return {
    ...summaryOf(both, language),
    language,
    group: namesOf(area, language).group,
    factsDate,
    source: { title: source, url: sourceUrl },
    operations,
    related: related.flatMap((other) => articles.get(other) ?? []).map((other) => summaryOf(other, language)),
    body,
  };
}

/** The groups and areas that have articles, with how many, in reading order. */
export function listAreas(language: KnowledgeLanguage): AreaGroup[] {
  const { groups, articles } = knowledgeContent();
  const areasOfArticles = [...articles.values()].map((both) => both.zh.area);
  return groups
    .map((group) => ({
      id: group.id,
      title: group.title[language],
      areas: group.areas
        .map(({ id, title }) => ({
          id,
          title: title[language],
          articles: areasOfArticles.filter((area) => area === id).length,
        }))
        .filter(({ articles: count }) => count > 0),
    }))
    .filter(({ areas }) => areas.length > 0);
}
