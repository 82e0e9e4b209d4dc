import "server-only";
import type { KnowledgeNote } from "@/lib/desk/knowledge";
import type { KnowledgeLanguage, NoteHit } from "@/lib/knowledge";
import type { Actor } from "../actor";
import { authorize } from "../authorize";
import { log } from "../log";
import { account } from "../upstream";
import { countMiss } from "./feedback";
import { searchNotes } from "./note-search";
import { listNotes } from "./notes";

/** The company's part of a page of ours must not take the page with it: what cannot be read is left out and logged. */
async function orNothing<T>(read: () => Promise<T[]>): Promise<T[]> {
  try {
    return await read();
  } catch (error) {
    log().warn({ err: error }, "the company's notes cannot be read");
    return [];
  }
}

/** The company's annotations beside an article, for a person who is signed in. */
export const notesBeside = (articleId: string, actor: Actor | null): Promise<KnowledgeNote[]> =>
  actor ? orNothing(async () => listNotes(await account(), articleId)) : Promise.resolve([]);

/** The company's notes that answer a search, for a person who is signed in. */
export const notesFor = (query: string, actor: Actor | null, language: KnowledgeLanguage): Promise<NoteHit[]> =>
  actor && query ? orNothing(async () => searchNotes(query, await account(), language, 5)) : Promise.resolve([]);

/** Counts a search that nothing answered; that it cannot be counted is no reason to say anything. */
export async function countUnanswered(query: string): Promise<void> {
  await account()
    .then((owner) => countMiss(query, owner))
    .catch((error: unknown) => log().warn({ err: error }, "a search without an answer was not counted"));
}

/** The account whose notes a person may read. */
export async function accountOfReader(actor: Actor): Promise<string> {
  authorize(actor, "knowledge.read");
  return account();
}
