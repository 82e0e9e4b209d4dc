import "server-only";
import type { z } from "zod";
import type { FoundArticle, knowledge } from "@/lib/desk/knowledge";
import { readArticle } from "../knowledge/articles";
import { listFeedback, listMisses, rateArticle } from "../knowledge/feedback";
import { noteHref, searchNotes } from "../knowledge/note-search";
import { listNotes, listNoteVersions, readNote, removeNote, restoreNote, saveNote } from "../knowledge/notes";
import { answerOf, plainText } from "../knowledge/plain-text";
import { searchArticles } from "../knowledge/search";
import type { Language } from "../language";
import type { Owner } from "./preferences";

type Input<Name extends keyof typeof knowledge> = z.output<(typeof knowledge)[Name]["in"]>;
interface Context extends Owner {
  language: Language;
}

const companyNote = { zh: "公司笔记", en: "Company note" };
const isNoteId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

async function findById(id: string, { account, language }: Context): Promise<FoundArticle[]> {
  if (isNoteId(id)) {
    const note = await readNote(account, id).catch(() => null);
    return note && !note.isRemoved
      ? [{ id, title: note.title, area: companyNote[language], href: noteHref(note) }]
      : [];
  }
  const article = readArticle(id, language);
  if (!article) return [];
  const answer = plainText(answerOf(article.body));
  return [{ id, title: article.title, area: article.area.title, href: `/knowledge/${id}`, answer }];
}

/** Articles and notes by ids, in the order asked and without those that there are not; else by words, nearest first. */
export async function findArticles(
  { words = "", ids, limit = 10 }: Input<"findArticles">,
  context: Context,
): Promise<{ rows: FoundArticle[] }> {
  if (ids) return { rows: (await Promise.all(ids.map((id) => findById(id, context)))).flat() };
  const { account, language } = context;
  const [articles, notes] = await Promise.all([
    searchArticles(words, language, { limit }),
    searchNotes(words, account, language, limit),
  ]);
  const rows = [
    ...articles.map(({ id, title, area, score }) => ({ id, title, area: area.title, href: `/knowledge/${id}`, score })),
    ...notes.map(({ id, title, href, score }) => ({ id, title, area: companyNote[language], href, score })),
  ];
  rows.sort((a, b) => b.score - a.score);
  return { rows: rows.slice(0, limit).map(({ score: _, ...row }) => row) };
}

/** What the knowledge base's operations do. */
export const knowledgeHandlers = {
  findArticles,
  rateArticle: (input: Input<"rateArticle">, context: Context) => rateArticle(input, context),
  listKnowledgeFeedback: async (_: object, { account, language }: Context) => ({
    rows: await listFeedback(account, language),
  }),
  listKnowledgeMisses: async (_: object, { account }: Context) => ({ rows: await listMisses(account) }),
  listNotes: async ({ articleId }: Input<"listNotes">, { account }: Context) => ({
    rows: await listNotes(account, articleId),
  }),
  readNote: ({ id }: Input<"readNote">, { account }: Context) => readNote(account, id),
  listNoteVersions: async ({ id }: Input<"listNoteVersions">, { account }: Context) => ({
    rows: await listNoteVersions(account, id),
  }),
  saveNote: (input: Input<"saveNote">, context: Context) => saveNote(input, context),
  removeNote: ({ id }: Input<"removeNote">, context: Context) => removeNote(id, context),
  restoreNote: ({ id }: Input<"restoreNote">, context: Context) => restoreNote(id, context),
};
