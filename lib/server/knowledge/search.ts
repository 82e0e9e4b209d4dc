import "server-only";
import { helpArticles } from "@/lib/help-articles";
import type { ArticleSummary, KnowledgeLanguage, SearchHit } from "@/lib/knowledge";
import { isWithin, type Narrowed, summaryOf } from "./articles";
import { type ArticlePair, knowledgeContent } from "./content";
import { markedExcerpt, markText, termsToMark } from "./excerpt";
import { answerOf, plainText } from "./plain-text";
import { createIndex, type Found, type Index, type Indexed, queryText } from "./search-index";

// Most readers work on the China site; an international article comes first when it is the better answer by far.
const internationalWeight = 0.8;

const indexed = ({ zh, en }: ArticlePair): Indexed => ({
  id: zh.id,
  title: `${zh.title}\n${en.title}`,
  keywords: [...zh.keywords, ...en.keywords, ...zh.operations, zh.site === "intl" ? "国际站 international" : ""].join(
    "\n",
  ),
  answer: plainText(`${answerOf(zh.body)}\n${answerOf(en.body)}`),
  body: plainText(`${zh.body}\n${en.body}`),
  titleSound: zh.title,
  keywordSound: zh.keywords.join("\n"),
  weight: zh.site === "intl" ? internationalWeight : 1,
});

let index: Promise<Index> | undefined;

/** The process's index, made at first use of all articles; the company's own notes join it when somebody may read them. */
export function knowledgeIndex(): Promise<Index> {
  index ??= createIndex().then((made) => {
    made.add([...knowledgeContent().articles.values()].map(indexed));
    return made;
  });
  return index;
}

/** An article as an answer to a query, with the words that answer it marked. */
export function hitOf(both: ArticlePair, score: number, query: string, language: KnowledgeLanguage): SearchHit {
  const summary = summaryOf(both, language);
  const terms = termsToMark(queryText(query));
  return {
    ...summary,
    score,
    titleParts: markText(summary.title, terms),
    excerptParts: markedExcerpt(plainText(both[language].body), summary.excerpt, terms),
  };
}

/** The articles for a question by their ids alone, nearest first. */
export async function rankArticles(query: string, narrowed: Narrowed = {}): Promise<Found[]> {
  const { articles } = knowledgeContent();
  const isWanted = (id: string) => {
    const both = articles.get(id);
    return both !== undefined && isWithin(both, narrowed);
  };
  return (await knowledgeIndex()).find(query, isWanted);
}

/**
 * Articles for a question in Chinese, English, pinyin or any mix, nearest first, with texts in the reader's language.
 * Takes any text: what holds no word gives an empty list.
 */
export async function searchArticles(
  query: string,
  language: KnowledgeLanguage,
  { limit = 10, ...narrowed }: { limit?: number } & Narrowed = {},
): Promise<SearchHit[]> {
  const { articles } = knowledgeContent();
  const found = await rankArticles(query, narrowed);
  return found.slice(0, limit).flatMap(({ id, score }) => {
    const both = articles.get(id);
    return both ? [hitOf(both, score, query, language)] : [];
  });
}

const mostNearest = 5;

/** Questions to offer where a search found nothing: the nearest ones, else those that most people come for. */
export async function nearestQuestions(query: string, language: KnowledgeLanguage): Promise<ArticleSummary[]> {
  const { articles } = knowledgeContent();
  const near = (await knowledgeIndex()).findNearest(query, (id) => articles.has(id)).map(({ id }) => id);
  const ids = [...new Set([...near, ...helpArticles.overview])].slice(0, mostNearest);
  return ids.flatMap((id) => articles.get(id) ?? []).map((both) => summaryOf(both, language));
}
