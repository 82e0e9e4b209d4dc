import "server-only";
import type { FoundArticle } from "@/lib/desk/knowledge";
import { readArticle } from "../knowledge/articles";
import { searchArticles } from "../knowledge/search";
import type { Language } from "../language";

interface Find {
  words?: string | undefined;
  ids?: string[] | undefined;
  limit?: number | undefined;
}

/** Articles by ids, in the order asked and without those that there are not; else by words, nearest first. */
export async function findArticles(
  { words = "", ids, limit = 10 }: Find,
  language: Language,
): Promise<{ rows: FoundArticle[] }> {
  const found = ids
    ? ids.flatMap((id) => readArticle(id, language) ?? [])
    : await searchArticles(words, language, { limit });
  return { rows: found.map(({ id, title, area }) => ({ id, title, area: area.title })) };
}
