import "server-only";
import type { KnowledgeNote } from "@/lib/desk/knowledge";
import type { KnowledgeLanguage, NoteHit } from "@/lib/knowledge";
import { database } from "../database";
import { knowledgeContent } from "./content";
import { markedExcerpt, markText, termsToMark } from "./excerpt";
import { listNotes } from "./notes";
import { answerOf, excerptOf, plainText } from "./plain-text";
import { knowledgeIndex } from "./search";
import { type Indexed, queryText } from "./search-index";

const prefix = "note:";
const excerptLength = 140;

const indexed = ({ id, title, body }: KnowledgeNote): Indexed => ({
  id: `${prefix}${id}`,
  title,
  keywords: "",
  answer: plainText(answerOf(body)),
  body: plainText(body),
  titleSound: title,
  keywordSound: "",
  weight: 1,
});

interface Joined {
  stamp: string;
  notes: Map<string, KnowledgeNote>;
}

// One account per portal: the index holds the notes of the account that was asked for last.
let joined: Joined = { stamp: "", notes: new Map() };
let joining: Promise<unknown> = Promise.resolve();

/** What tells that some note was written since: one small question to the database for each search. */
async function stampOf(account: string): Promise<string> {
  const [row] = await database().sql<{ stamp: string }[]>`
    select count(*) || ' ' || coalesce(max(updated_at)::text, '') || ' ' || coalesce(sum(version), 0) as stamp
    from knowledge_note where account = ${account}`;
  return `${account} ${row?.stamp ?? ""}`;
}

/** Brings the company's notes into the index as they are now, and gives them. */
async function joinNotes(account: string): Promise<Joined> {
  const stamp = await stampOf(account);
  if (joined.stamp === stamp) return joined;
  // One after the other: two searches at once would add a note twice.
  const turn = joining.then(async () => {
    if (joined.stamp === stamp) return;
    const notes = await listNotes(account);
    const index = await knowledgeIndex();
    index.remove([...joined.notes.keys()].map((id) => `${prefix}${id}`));
    index.add(notes.map(indexed));
    joined = { stamp, notes: new Map(notes.map((note) => [note.id, note])) };
  });
  joining = turn.catch(() => {});
  await turn;
  return joined;
}

/** Where a note is read: beside its article, or on a page of its own. */
export const noteHref = ({ id, articleId }: Pick<KnowledgeNote, "id" | "articleId">): string =>
  articleId === null ? `/knowledge/notes/${id}` : `/knowledge/${articleId}#note-${id}`;

/** The company's own notes for a question, nearest first; scores compare with those of articles. */
export async function searchNotes(
  query: string,
  account: string,
  language: KnowledgeLanguage,
  limit = 10,
): Promise<NoteHit[]> {
  const { notes } = await joinNotes(account);
  if (notes.size === 0) return [];
  const terms = termsToMark(queryText(query));
  const found = (await knowledgeIndex()).find(query, (id) => id.startsWith(prefix));
  return found.slice(0, limit).flatMap(({ id, score }) => {
    const note = notes.get(id.slice(prefix.length));
    if (!note) return [];
    const about = note.articleId === null ? undefined : knowledgeContent().articles.get(note.articleId);
    const text = plainText(note.body);
    return [
      {
        id: note.id,
        score,
        title: note.title,
        href: noteHref(note),
        about: about ? { id: about.zh.id, title: about[language].title } : null,
        titleParts: markText(note.title, terms),
        excerptParts: markedExcerpt(text, excerptOf(text, excerptLength), terms),
      },
    ];
  });
}
