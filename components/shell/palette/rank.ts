/** Something that is found by its name, or by other words for it: synonyms and pinyin, separated by commas. */
export interface Findable {
  label: string;
  words: string;
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();
const joined = (text: string) => fold(text).replace(/[\s\p{P}]+/gu, "");
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** How well one phrase answers a query that is written without spaces; 0 is not at all. */
function phraseScore(query: string, phrase: string): number {
  const words = fold(phrase).split(/\s+/).filter(Boolean);
  const whole = words.join("");
  if (whole === query) return 100;
  if (whole.startsWith(query)) return 80;
  if (words.some((_, index) => words.slice(index).join("").startsWith(query))) return 60;
  // The first letters: `kh` for ke hu, `gn` for go now. One letter alone says too little.
  const initials = words.map((word) => word.charAt(0)).join("");
  if (query.length > 1 && initials.startsWith(query)) return 50;
  if ((query.length > 1 || isHan(query)) && whole.includes(query)) return 40;
  return 0;
}

/** How well something answers a query; 0 is not at all. Its own name counts for more than other words for it. */
export function scoreOf(query: string, { label, words }: Findable): number {
  const wanted = joined(query);
  if (wanted === "") return 0;
  const phrases = words.split(",").map((phrase) => phrase.trim());
  const best = Math.max(phraseScore(wanted, label), ...phrases.map((phrase) => phraseScore(wanted, phrase) * 0.9));
  if (best > 0) return best;
  const parts = fold(query).split(/\s+/).filter(Boolean);
  const known = fold(`${label} ${words}`).split(/[\s,]+/);
  return parts.length > 1 && parts.every((part) => known.some((word) => word.startsWith(part))) ? 30 : 0;
}

/** Those that answer a query, best first; of equals the one that stood first. */
export const rank = <Entry extends Findable>(query: string, entries: readonly Entry[]): Entry[] =>
  entries
    .map((entry) => ({ entry, score: scoreOf(query, entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
