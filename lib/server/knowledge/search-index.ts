import "server-only";
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { pinyinReader, soundsOfQuery, soundTerms } from "./pinyin";
import { synonymTerms } from "./synonyms";
import { cleanText, wordsOf } from "./words";

// A question fits in this many characters; what is longer was pasted, and its beginning is searched.
const longestQuery = 200;
const mostTerms = 80;

const fields = ["title", "keywords", "answer", "body", "titleSound", "keywordSound"] as const;

/** A text as the index takes it in. */
export interface Indexed extends Record<(typeof fields)[number], string> {
  id: string;
  /** Brings what fewer readers look for behind what most do. */
  weight: number;
}

/** A text that was found; higher is nearer, comparable within one answer alone. */
export interface Found {
  id: string;
  score: number;
}

const isSound = (term: string) => /^[~^]/.test(term);
const isLatinWord = (term: string) => /^[a-z]{4,}$/.test(term);

const boost: NonNullable<SearchOptions["boost"]> = {
  title: 4,
  keywords: 4,
  answer: 1.5,
  body: 0.7,
  titleSound: 2,
  keywordSound: 1.5,
};

// Huawei's numbers and codes are exact; only words are completed.
const isCompleted = (term: string) => /^[a-z]{3,}/.test(term) || /^~.{3,}|^\^.{3,}/.test(term);

// Who types CBC.99000035 or CreatePartnerCoupons means just that, whatever else stands in the question.
const isCode = (term: string) => /\d{3}|[._/]/.test(term) || /^[a-z]{12}/.test(term);
const weightOf = (term: string) => (isSound(term) ? 0.4 : isCode(term) ? 2 : term.length === 1 ? 0.3 : 1);

// What the reader's own word says counts in full; that another word for it was found says less.
const synonymShare = 0.3;

const codeFactor = 4;

/** MiniSearch multiplies a score by the number of terms found; here a term counts by its weight, and a code above all. */
function covered({ score, queryTerms }: SearchResult, asked: ReadonlySet<string>, meant: ReadonlyMap<string, number>) {
  const share = queryTerms.reduce(
    (sum, term) => sum + (asked.has(term) ? weightOf(term) : (meant.get(term) ?? 0) * synonymShare),
    1,
  );
  const factor = queryTerms.some((term) => asked.has(term) && isCode(term)) ? codeFactor : 1;
  return (score / Math.max(queryTerms.length, 1)) * share * factor;
}

/** What of a query is searched: control characters gone, and no more of it than a question is long. */
export const queryText = (query: string): string => cleanText(query.slice(0, longestQuery)).slice(0, longestQuery);

/** An index that finds texts for a question in Chinese, English, pinyin or any mix. */
export async function createIndex() {
  const read = await pinyinReader();
  const weights = new Map<string, number>();
  const known = new Set<string>();
  const index = new MiniSearch<Indexed>({
    fields: [...fields],
    tokenize: (text, field) => (field?.endsWith("Sound") ? soundTerms(text, read) : wordsOf(text)),
    processTerm: (term) => {
      known.add(term);
      return term;
    },
  });
  return {
    add(texts: readonly Indexed[]) {
      for (const { id, weight } of texts) weights.set(id, weight);
      index.addAll(texts);
    },
    remove(ids: readonly string[]) {
      for (const id of ids) index.discard(id);
    },
    /** Takes any text; what holds no word finds nothing. */
    find(query: string, isWanted: (id: string) => boolean = () => true): Found[] {
      const text = queryText(query);
      const sounds = soundsOfQuery(text, read, (word) => known.has(word));
      const asked = new Set([...wordsOf(text), ...sounds].slice(0, mostTerms));
      const meant = synonymTerms(text);
      const found = index.search(text, {
        boost,
        tokenize: () => [...new Set([...asked, ...meant.keys()])],
        processTerm: (term) => term,
        prefix: (term) => asked.has(term) && isCompleted(term),
        // A word that stands in some text was typed right, and looking for the like of it is what takes time.
        fuzzy: (term) => (asked.has(term) && isLatinWord(term) && !known.has(term) ? 0.2 : false),
        boostTerm: (term) => (asked.has(term) ? weightOf(term) : (meant.get(term) ?? 0)),
        boostDocument: (id) => weights.get(String(id)) ?? 1,
        filter: ({ id }) => isWanted(String(id)),
      });
      return found
        .map((hit) => ({ id: String(hit.id), score: covered(hit, asked, meant) }))
        .sort((a, b) => b.score - a.score);
    },
    /** What comes nearest where nothing answers: every word is forgiven more, and one character is enough. */
    findNearest(query: string, isWanted: (id: string) => boolean = () => true): Found[] {
      const text = queryText(query);
      const letters = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
      const characters = text.match(/\p{Script=Han}/gu) ?? [];
      const found = index.search(text, {
        fields: ["title", "keywords"],
        tokenize: () => [...new Set([...letters, ...characters])].slice(0, mostTerms),
        processTerm: (term) => term,
        prefix: true,
        fuzzy: (term) => (isLatinWord(term) ? 0.4 : false),
        filter: ({ id }) => isWanted(String(id)),
      });
      return found.map(({ id, score }) => ({ id: String(id), score }));
    },
  };
}

export type Index = Awaited<ReturnType<typeof createIndex>>;
