import "server-only";

/** Markdown as plain text, for excerpts and the index: no marks, table cells parted by spaces. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/^\|[\s|:-]+\|$/gm, "")
    .replace(/^(#+|[-*]|\d+\.)\s+/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|`/g, "")
    .replace(/\s*\|\s*/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The short answer of an article: what stands before its first list, table or heading. */
export const answerOf = (body: string): string => body.split(/\n(?=\n*(?:##|\||- |1\. ))/, 1)[0]?.trim() ?? "";

/** The beginning of a text, cut at a character of its own and marked as cut. */
export function excerptOf(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

/** An article's short answer, and what comes after it. */
export function splitAnswer(body: string): { answer: string; rest: string } {
  const answer = answerOf(body);
  return { answer, rest: body.slice(body.indexOf(answer) + answer.length).trim() };
}
