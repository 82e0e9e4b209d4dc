import "server-only";
import { parse } from "yaml";
import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
// Search-result pages were where a fact was seen, but they are no address to send a reader to.
const sourceUrl = z.url({ protocol: /^https$/ }).refine((url) => !url.includes("/s/"), "search_page");

// Flat on purpose: a list of facts, not a tree.
const frontMatter = z.strictObject({
  id,
  area: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
  language: z.enum(["zh", "en"]),
  title: z.string().min(4).max(120),
  site: z.enum(["cn", "intl", "both"]),
  confidence: z.enum(["doc", "partial", "question-only"]),
  factsDate: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
  source: z.string().min(4),
  sourceUrl: sourceUrl.optional(),
  operations: z.array(z.string()),
  related: z.array(id).min(1),
  keywords: z.array(z.string().min(1)).min(2),
  order: z.int().optional(),
});

/** One article in one language as it stands in its file. */
export interface ArticleFile extends z.output<typeof frontMatter> {
  /** Markdown without the front matter. */
  body: string;
}

function readYaml(text: string, name: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new Error(`${name}: the front matter is not YAML`, { cause });
  }
}

// An article is text alone, whatever its file is called: what MDX would run or draw has no place in it. Code may show it,
// and an address names its parts as Huawei does: /v1.0/{domain_id}.
const withoutCode = (body: string) => body.replace(/^```[\s\S]*?^```$|`[^`\n]*`|\{[a-z]+(?:_[a-z]+)+\}/gm, "");
const notPlain = [/[{}]/, /<\/?[a-z!?]/i, /^(import|export)\s/m];

function requirePlain(body: string, name: string): string {
  const found = notPlain.map((pattern) => pattern.exec(withoutCode(body))?.[0]).find(Boolean);
  if (found) throw new Error(`${name}: the text holds ${found.trim()}, which is not plain Markdown`);
  return body;
}

/** Reads front matter and Markdown of a file's text; throws an error that names the file. */
export function parseArticle(text: string, name: string): ArticleFile {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!parts) throw new Error(`${name}: no front matter between two lines of ---`);
  const front = frontMatter.safeParse(readYaml(parts[1] ?? "", name));
  if (!front.success) throw new Error(`${name}: ${z.prettifyError(front.error)}`);
  return { ...front.data, body: requirePlain((parts[2] ?? "").trim(), name) };
}
