import "server-only";

export interface Heading {
  /** What its address ends with. Numbers and no words: the same in both languages, and kept when a title is reworded. */
  id: string;
  text: string;
  /** The line of the text that it stands in, counted from 1. */
  line: number;
}

/** The second-level headings of Markdown, outside code. */
export function headingsOf(body: string): Heading[] {
  let isCode = false;
  const headings: Heading[] = [];
  for (const [index, text] of body.split("\n").entries()) {
    if (/^\s*(```|~~~)/.test(text)) isCode = !isCode;
    const title = isCode ? undefined : /^##\s+(.+?)\s*#*$/.exec(text)?.[1];
    if (title)
      headings.push({ id: `part-${headings.length + 1}`, text: title.replace(/\*\*|`/g, ""), line: index + 1 });
  }
  return headings;
}
