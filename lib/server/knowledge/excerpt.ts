import "server-only";
import type { TextPart } from "@/lib/knowledge";
import { excerptOf } from "./plain-text";
import { synonymWords } from "./synonyms";
import { hanPieces, stem, wordsOf } from "./words";

const excerptLength = 140;

/** A word and the single character beside it, which the segmenter parts: 测试 and 券. */
const withOneCharacter = (piece: readonly string[]): string[] =>
  piece.slice(1).flatMap((word, index) => {
    const before = piece[index] ?? "";
    return before.length === 1 || word.length === 1 ? [before + word] : [];
  });

/** The terms of a query that are marked where they stand in a text: the reader's own words, and others for the same. */
export function termsToMark(query: string): ReadonlySet<string> {
  const latin = wordsOf(query).filter((term) => /[a-z0-9]/.test(term));
  const han = hanPieces(query).flatMap((piece) => [...piece, ...withOneCharacter(piece)]);
  // One character alone would speckle every line.
  return new Set([...latin, ...han, ...synonymWords(query)].filter((term) => term.length > 1));
}

const words = /[a-z0-9]+(?:[._/-][a-z0-9]+)*|\p{Script=Han}+/giu;

/** Where terms stand in a text, as pairs of from and to. */
function spansOf(text: string, terms: ReadonlySet<string>): [number, number][] {
  const han = [...terms].filter((term) => /\p{Script=Han}/u.test(term));
  return [...text.matchAll(words)].flatMap(({ 0: word, index }): [number, number][] => {
    if (/^[a-z0-9]/i.test(word)) {
      const low = word.toLowerCase();
      return terms.has(low) || terms.has(stem(low)) ? [[index, index + word.length]] : [];
    }
    return han.flatMap((term) => {
      const found: [number, number][] = [];
      for (let at = word.indexOf(term); at >= 0; at = word.indexOf(term, at + 1))
        found.push([index + at, index + at + term.length]);
      return found;
    });
  });
}

/** A text in parts, those that a reader asked for marked. */
export function markText(text: string, terms: ReadonlySet<string>): TextPart[] {
  const marked = new Uint8Array(text.length);
  for (const [from, to] of spansOf(text, terms)) marked.fill(1, from, to);
  const parts: TextPart[] = [];
  for (let at = 0; at < text.length; at++) {
    const isMarked = marked[at] === 1;
    const last = parts.at(-1);
    if (last && last.isMarked === isMarked) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), isMarked });
  }
  return parts;
}

const sentences = /[^。！？；.!?;]+(?:[。！？；]|[.!?;](?=\s|$)|[.!?;]|$)+/gu;

/**
 * The stretch of a text that holds most of what was asked, marked. The answer's beginning is shown unless another stretch
 * holds more of it.
 */
export function markedExcerpt(text: string, beginning: string, terms: ReadonlySet<string>): TextPart[] {
  const held = (piece: string) => new Set(spansOf(piece, terms).map(([from, to]) => piece.slice(from, to))).size;
  const usual = held(beginning);
  const best = (text.match(sentences) ?? [])
    .map((sentence) => ({ sentence: sentence.trim(), count: held(sentence) }))
    .reduce((most, one) => (one.count > most.count ? one : most), { sentence: beginning, count: usual });
  return markText(best.sentence === beginning ? beginning : excerptOf(best.sentence, excerptLength), terms);
}
