import "server-only";
import { knowledgeContent } from "./content";
import { wordsOf } from "./words";

// Enough to bring in an article that calls it differently, too little to beat one that uses the reader's word.
const synonymWeight = 0.6;

/** The terms of the other words of every synonym group that a query uses one word of, with their weights. */
export function synonymTerms(query: string): Map<string, number> {
  const asked = ` ${query.toLowerCase()} `;
  const isUsed = (word: string) => asked.includes(/[a-z]/.test(word) ? ` ${word} ` : word);
  const meant = knowledgeContent().synonyms.flatMap((group) =>
    group.some(isUsed) ? group.filter((word) => !isUsed(word)) : [],
  );
  return new Map(
    meant.flatMap((word) => {
      const terms = wordsOf(word);
      return terms.map((term): [string, number] => [term, synonymWeight / terms.length]);
    }),
  );
}
