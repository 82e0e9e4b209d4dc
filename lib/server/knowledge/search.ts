import "server-only";
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import type { KnowledgeLanguage, SearchHit } from "@/lib/knowledge";
import { summaryOf } from "./articles";
import { type ArticlePair, knowledgeContent } from "./content";
import { pinyinReader, soundsOfQuery, soundTerms } from "./pinyin";
import { answerOf, plainText } from "./plain-text";
import { synonymTerms } from "./synonyms";
import { cleanText, wordsOf } from "./words";

// A question fits in this many characters; what is longer was pasted, and its beginning is searched.
const longestQuery = 200;
const mostTerms = 80;

type Field = "title" | "keywords" | "answer" | "body" | "titleSound" | "keywordSound";

const fieldTexts = ({ zh, en }: ArticlePair): Record<Field, string> => ({
  title: `${zh.title}\n${en.title}`,
  keywords: [...zh.keywords, ...en.keywords, ...zh.operations, zh.site === "intl" ? "国际站 international" : ""].join(
    "\n",
  ),
  answer: plainText(`${answerOf(zh.body)}\n${answerOf(en.body)}`),
  body: plainText(`${zh.body}\n${en.body}`),
  titleSound: zh.title,
  keywordSound: zh.keywords.join("\n"),
});

// Most readers work on the China site; an international article comes first when it is the better answer by far.
const siteWeight = (both: ArticlePair | undefined) => (both?.zh.site === "intl" ? 0.8 : 1);

const isSound = (term: string) => /^[~^]/.test(term);
const isLatinWord = (term: string) => /^[a-z]{4,}$/.test(term);

const searchOptions: SearchOptions = {
  boost: { title: 4, keywords: 3, answer: 1.5, body: 0.7, titleSound: 2, keywordSound: 1.5 },
  // Huawei's numbers and codes are exact; only words are completed and forgiven.
  prefix: (term) => /^[a-z]{3,}/.test(term) || /^~.{3,}|^\^.{3,}/.test(term),
  fuzzy: (term) => (isLatinWord(term) ? 0.2 : false),
};

// Who types CBC.99000035 or CreatePartnerCoupons means just that, whatever else stands in the question.
const isCode = (term: string) => /\d{3}|[._/]/.test(term) || /^[a-z]{12}/.test(term);
const weightOf = (term: string) => (isSound(term) ? 0.4 : isCode(term) ? 2 : term.length === 1 ? 0.3 : 1);

// MiniSearch multiplies a score by the number of terms found; here a term counts by its weight and a synonym not at all.
const covered = ({ score, queryTerms }: SearchResult, asked: ReadonlySet<string>) =>
  (score / Math.max(queryTerms.length, 1)) *
  queryTerms.reduce((sum, term) => sum + (asked.has(term) ? weightOf(term) : 0), 1);

async function buildSearch() {
  const read = await pinyinReader();
  const { articles } = knowledgeContent();
  const index = new MiniSearch({
    fields: ["title", "keywords", "answer", "body", "titleSound", "keywordSound"] satisfies Field[],
    tokenize: (text, field) => (field?.endsWith("Sound") ? soundTerms(text, read) : wordsOf(text)),
    processTerm: (term) => term,
  });
  index.addAll([...articles].map(([id, both]) => ({ id, ...fieldTexts(both) })));
  return (query: string) => {
    const asked = new Set([...wordsOf(query), ...soundsOfQuery(query, read)].slice(0, mostTerms));
    const meant = synonymTerms(query);
    const found = index.search(query, {
      ...searchOptions,
      tokenize: () => [...new Set([...asked, ...meant.keys()])],
      boostTerm: (term) => (asked.has(term) ? weightOf(term) : (meant.get(term) ?? 0)),
      boostDocument: (id) => siteWeight(articles.get(String(id))),
    });
    return found.map((hit) => ({ id: String(hit.id), score: covered(hit, asked) })).sort((a, b) => b.score - a.score);
  };
}

let search: ReturnType<typeof buildSearch> | undefined;

/**
 * Articles for a question in Chinese, English, pinyin or any mix, nearest first, with texts in the reader's language.
 * Takes any text: what holds no word gives an empty list.
 */
export async function searchArticles(
  query: string,
  language: KnowledgeLanguage,
  { limit = 10 }: { limit?: number } = {},
): Promise<SearchHit[]> {
  search ??= buildSearch();
  const find = await search;
  const { articles } = knowledgeContent();
  return find(cleanText(query.slice(0, longestQuery)))
    .slice(0, limit)
    .flatMap(({ id, score }) => {
      const both = articles.get(id);
      if (!both) return [];
      const { title, area, excerpt } = summaryOf(both, language);
      return [{ id: both.zh.id, score, title, area, excerpt }];
    });
}
