import "server-only";
import { knowledgeContent } from "./content";
import { wordsOf } from "./words";

// Enough to bring in an article that calls it differently, too little to beat one that uses the reader's word.
const synonymWeight = 0.6;

interface Synonym {
  word: string;
  isLatin: boolean;
  terms: string[];
}

let groups: Synonym[][] | undefined;

// Parting words takes longer than a search, and these are the same at every search.
function synonymGroups(): Synonym[][] {
  groups ??= knowledgeContent().synonyms.map((group) =>
    group.map((text) => {
      const word = text.toLowerCase();
      return { word, isLatin: /[a-z]/.test(word), terms: wordsOf(word) };
    }),
  );
  return groups;
}

function synonymsOf(query: string): Synonym[] {
  const asked = ` ${query.toLowerCase()} `;
  const isUsed = ({ word, isLatin }: Synonym) => asked.includes(isLatin ? ` ${word} ` : word);
  return synonymGroups().flatMap((group) => (group.some(isUsed) ? group.filter((one) => !isUsed(one)) : []));
}

/** The other words of every synonym group that a query uses one word of. */
export const synonymWords = (query: string): string[] =>
  synonymsOf(query).flatMap(({ word, isLatin, terms }) => (isLatin && terms.length === 1 ? terms : [word]));

/** The terms of those words, with their weights. */
export const synonymTerms = (query: string): Map<string, number> =>
  new Map(
    synonymsOf(query).flatMap(({ terms }) =>
      terms.map((term): [string, number] => [term, synonymWeight / terms.length]),
    ),
  );
