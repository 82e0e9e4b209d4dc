import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { knowledgeFeedback, knowledgeMiss } from "@/lib/db/knowledge-tables";
import type { ArticleFeedback, KnowledgeMiss } from "@/lib/desk/knowledge";
import type { KnowledgeLanguage } from "@/lib/knowledge";
import { Problem } from "@/lib/problem";
import { database } from "../database";
import type { Owner } from "../desk/preferences";
import { knowledgeContent } from "./content";
import { cleanText } from "./words";

interface Rating {
  articleId: string;
  isHelpful: boolean;
  note?: string | undefined;
}

/** Keeps whether an article helped a person, in the place of what they said before. */
export async function rateArticle({ articleId, isHelpful, note }: Rating, owner: Owner): Promise<{ kept: true }> {
  if (!knowledgeContent().articles.has(articleId))
    throw new Problem("not_found", { message: "there is no such article" });
  const values = { isHelpful, note: note ? cleanText(note) : null, at: new Date().toISOString() };
  await database()
    .insert(knowledgeFeedback)
    .values({ account: owner.account, personId: owner.personId, articleId, ...values })
    .onConflictDoUpdate({
      target: [knowledgeFeedback.account, knowledgeFeedback.articleId, knowledgeFeedback.personId],
      set: values,
    });
  return { kept: true };
}

const mostVotes = 5_000;

/** What people said of each article, those that helped least first; nobody's name. */
export async function listFeedback(account: string, language: KnowledgeLanguage): Promise<ArticleFeedback[]> {
  const votes = await database()
    .select()
    .from(knowledgeFeedback)
    .where(eq(knowledgeFeedback.account, account))
    .orderBy(desc(knowledgeFeedback.at))
    .limit(mostVotes);
  const rows = new Map<string, ArticleFeedback>();
  for (const { articleId, isHelpful, note, at } of votes) {
    const title = knowledgeContent().articles.get(articleId)?.[language].title ?? articleId;
    const row = rows.get(articleId) ?? { articleId, title, helpful: 0, notHelpful: 0, notes: [] };
    row[isHelpful ? "helpful" : "notHelpful"] += 1;
    if (note) row.notes.push({ text: note, isHelpful, at: new Date(at).toISOString() });
    rows.set(articleId, row);
  }
  return [...rows.values()].sort((a, b) => b.notHelpful - b.helpful - (a.notHelpful - a.helpful));
}

const longestWords = 64;
const mostMisses = 2_000;
const shownMisses = 200;

/** Words as they are counted: one spelling, and nothing in them that may be somebody's number or address. */
export const countedWords = (query: string): string =>
  cleanText(query)
    .toLowerCase()
    .replace(/\S+@\S+/g, "@")
    .replace(/\d(?:[\s-]?\d){8,}[\dx]*/g, "#")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longestWords);

/** Counts a search that found nothing. Whose it was is not kept; past a bound only known words are counted on. */
export async function countMiss(query: string, account: string): Promise<void> {
  const words = countedWords(query);
  if (words.length < 2) return;
  await database().execute(sql`
    insert into knowledge_miss as miss (account, words)
    select ${account}, ${words}
    where exists (select 1 from knowledge_miss where account = ${account} and words = ${words})
      or (select count(*) from knowledge_miss where account = ${account}) < ${mostMisses}
    on conflict (account, words) do update set times = miss.times + 1, last_at = now()`);
}

/** What was searched without an answer, the most frequent first. */
export async function listMisses(account: string): Promise<KnowledgeMiss[]> {
  const rows = await database()
    .select({ words: knowledgeMiss.words, times: knowledgeMiss.times, lastAt: knowledgeMiss.lastAt })
    .from(knowledgeMiss)
    .where(eq(knowledgeMiss.account, account))
    .orderBy(desc(knowledgeMiss.times), desc(knowledgeMiss.lastAt))
    .limit(shownMisses);
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt).toISOString() }));
}
