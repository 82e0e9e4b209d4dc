import "server-only";

const stopWords = new Set(
  (
    "a an the of to in on at by for from is are was be been it its this that these those and or as with into than then " +
    "i me my you your he she we our they their do does did can could will would should may " +
    "how what why which who whom when where if there after before have has had get about not no " +
    "的 了 吗 呢 吧 啊 呀 嘛 么 是 有 和 与 或 在 会 能 要 给 对 把 被 让 请 跟 就 都 也 还 又 再 该 这 那 这个 那个 一个 " +
    "我 你 您 他 她 它 我们 你们 他们 怎么 怎样 怎么样 如何 什么 啥 多少 哪 哪里 哪儿 哪些 哪个 为什么 为啥 为何 是否 可以 能否 应该 需要 怎么办 一下 什么时候 时候"
  ).split(" "),
);

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const han = /\p{Script=Han}+/gu;
const latin = /[a-z0-9]+(?:[._/-][a-z0-9]+)*/g;

/** Text ready for splitting: full-width forms folded, no control characters and no half surrogates. */
export const cleanText = (text: string): string => text.normalize("NFKC").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, " ");

/** An English word without its commonest endings: issued, issuing and issues meet in one form. */
export function stem(word: string): string {
  const base = word.replace(/ies$/, "y").replace(/(?:ing|ed|es|s)$/, "");
  const bare = base.length >= 4 ? base : word.replace(/(?<=[a-z]{3}[^su])s$/, "");
  return bare.length >= 4 ? bare.replace(/e$/, "") : bare;
}

function latinWords(text: string): string[] {
  // CreatePartnerCoupons is found whole and by its parts.
  const parts = text.match(/[A-Z][a-z]+(?=[A-Z])|(?<=[a-z])[A-Z][a-z]+/g) ?? [];
  const whole = text.toLowerCase().match(latin) ?? [];
  // So are CBC.99000035, x_auth_token and AK/SK.
  const split = whole.filter((word) => /[._/-]/.test(word)).flatMap((word) => word.split(/[._/-]/));
  return [...whole, ...split, ...parts.map((part) => part.toLowerCase())]
    .filter((word) => word.length > 1 && !stopWords.has(word))
    .map((word) => (/^[a-z]+$/.test(word) ? stem(word) : word));
}

/** The pieces of Chinese between stop words, each as the segmenter's words: [["总", "经销商"], ["账号", "注销"]]. */
export const hanPieces = (text: string): string[][] =>
  (text.match(han) ?? []).flatMap((run) => {
    const pieces: string[][] = [[]];
    for (const { segment } of segmenter.segment(run))
      if (stopWords.has(segment)) pieces.push([]);
      else pieces.at(-1)?.push(segment);
    return pieces.filter((piece) => piece.length > 0);
  });

/** Neighbouring pairs: [a, b, c] gives [ab, bc]. */
export const pairs = (items: readonly string[]): string[] =>
  items.slice(1).map((item, index) => `${items[index]}${item}`);

// Segmentation depends on the neighbours (优惠|券 here, 优惠券 there), so words are indexed along with pairs of characters.
const hanWords = (text: string): string[] =>
  hanPieces(text).flatMap((piece) => [...new Set([...piece, ...pairs(Array.from(piece.join("")))])]);

/** The terms of a text in any mix of Chinese and Latin; the same for the index and for a query. */
export function wordsOf(text: string): string[] {
  const clean = cleanText(text);
  return [...latinWords(clean), ...hanWords(clean)];
}
