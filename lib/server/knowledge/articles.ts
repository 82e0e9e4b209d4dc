import "server-only";
import type { AreaGroup, AreaName, Article, ArticleSummary, KnowledgeLanguage, KnowledgeSite } from "@/lib/knowledge";
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

export interface Narrowed {
  /** An area (`finance/coupons`) or a whole group (`finance`). */
  area?: string | undefined;
  /** Articles that hold for this site; what holds for both is among them. */
  site?: Exclude<KnowledgeSite, "both"> | undefined;
}

/** Whether an article is in an area and holds for a site. */
export const isWithin = ({ zh }: ArticlePair, { area, site }: Narrowed): boolean =>
  (!area || zh.area === area || zh.area.startsWith(`${area}/`)) && (!site || zh.site === site || zh.site === "both");

/** Articles in reading order. */
export const listArticles = (language: KnowledgeLanguage, narrowed: Narrowed = {}): ArticleSummary[] =>
  [...knowledgeContent().articles.values()]
    .filter((both) => isWithin(both, narrowed))
    .map((both) => summaryOf(both, language));

function neighboursOf(id: string, language: KnowledgeLanguage) {
  const all = [...knowledgeContent().articles.values()];
  const at = all.findIndex(({ zh }) => zh.id === id);
  const named = (both: ArticlePair | undefined) => (both ? { id: both.zh.id, title: both[language].title } : null);
  return { previous: named(all[at - 1]), next: named(all[at + 1]) };
}

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
    ...neighboursOf(id, language),
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
