import "server-only";
import { hanPieces, pairs, stem } from "./words";

type Reader = (text: string) => string[];

let reader: Promise<Reader> | undefined;

/** The reading of Chinese as syllables without tones; its dictionary is loaded at first use, as it takes 20 MB. */
export const pinyinReader = (): Promise<Reader> => {
  reader ??= import("pinyin-pro").then(
    ({ pinyin }) =>
      (text) =>
        pinyin(text, { toneType: "none", type: "array", v: true, nonZh: "removed" }),
  );
  return reader;
};

const initials = "b p m f d t n l g k h j q x zh ch sh z c s r y w".split(" ");
const finals =
  "a e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang v ve ue".split(
    " ",
  );
// An o alone follows only the lips: bo po mo fo wo. Without this, token would be to ken.
const syllable = new RegExp(
  `^(?:(?:${initials.join("|")})(?:${finals.join("|")})|[bpmfw]?o|a|e|ai|ei|ao|ou|an|en|ang|er)$`,
);
const longestSyllable = 6;

/** Latin letters as pinyin syllables, the longest first, or null where they are none: daishou is dai shou. */
export function syllablesOf(letters: string): string[] | null {
  // From the end, so that no stretch of letters is tried twice: a query is anybody's text.
  const from: (string[] | null)[] = [[]];
  for (let at = letters.length - 1; at >= 0; at--) {
    let found: string[] | null = null;
    for (let length = Math.min(longestSyllable, letters.length - at); length > 0 && !found; length--) {
      const rest = from[length - 1];
      const head = letters.slice(at, at + length);
      if (rest && syllable.test(head)) found = [head, ...rest];
    }
    from.unshift(found);
  }
  return from[0] ?? null;
}

// Many type z for zh or in for ing, so both are one sound here.
const foldSound = (sound: string): string => sound.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");

const soundPairs = (syllables: readonly string[]): string[] =>
  pairs(syllables.map(foldSound)).map((sound) => `~${sound}`);

function initialSpans(words: readonly string[][]): string[] {
  const letters = words.map((word) => word.map((sound) => sound[0] ?? "").join(""));
  return letters.flatMap((_, start) =>
    letters.slice(start, start + 4).map((__, more) => `^${letters.slice(start, start + more + 1).join("")}`),
  );
}

/** The index terms for how a text sounds: pairs of syllables (`~zuxiao`) and initials of its words (`^djq`). */
export const soundTerms = (text: string, read: Reader): string[] =>
  hanPieces(text).flatMap((piece) => {
    const syllables = read(piece.join(""));
    let at = 0;
    const words = piece.map((word) => {
      const from = at;
      at += Array.from(word).length;
      return syllables.slice(from, at);
    });
    return [...soundPairs(syllables), ...initialSpans(words).filter((term) => term.length > 2)];
  });

// The last syllable while it is being typed: daijinq has the syllables dai jin and begins a third.
function typedSounds(letters: string): string[] | null {
  const [, head = "", begun = ""] = /^(.*?)([zcs]h|[bpmfdtnlgkhjqxzcsryw])?$/.exec(letters) ?? [];
  const syllables = syllablesOf(letters) ?? (begun ? syllablesOf(head) : null);
  if (!syllables || syllables.length === 0) return null;
  return syllables.join("") === letters ? syllables : [...syllables, begun];
}

/**
 * The sound terms of a query: typed pinyin, typed initials, and Chinese that may be a homophone of what was meant. A word
 * that is known to be English is no pinyin: resale is not re sa le.
 */
export function soundsOfQuery(text: string, read: Reader, isKnown: (stem: string) => boolean = () => false): string[] {
  const letters = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const typed = letters.filter((word) => word.length < 4 || !isKnown(stem(word)));
  const streams: string[][] = [[]];
  for (const word of typed) {
    const sounds = typedSounds(word);
    if (sounds) streams.at(-1)?.push(...sounds);
    else streams.push([]);
  }
  return [
    ...streams.flatMap((stream) => (stream.length === 1 ? [`~${foldSound(stream.join(""))}`] : soundPairs(stream))),
    ...hanPieces(text).flatMap((piece) => soundPairs(read(piece.join("")))),
    ...typed.filter((word) => word.length > 1 && word.length <= 8).map((word) => `^${word}`),
  ];
}
