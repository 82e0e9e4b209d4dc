import "server-only";
import { createHash } from "node:crypto";
import { and, asc, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { z } from "zod";
import { knowledgeNote, knowledgeNoteVersion } from "@/lib/db/knowledge-tables";
import { person } from "@/lib/db/schema";
import type { AuditAction, AuditValue } from "@/lib/desk/audit-actions";
import { type KnowledgeNote, mostNotes, type NoteVersion, type noteInput } from "@/lib/desk/knowledge";
import { Problem } from "@/lib/problem";
import { writeAudit } from "../audit/write";
import { database } from "../database";
import type { Owner } from "../desk/preferences";
import type { Transaction } from "../spend/transitions";
import { knowledgeContent } from "./content";

const iso = (text: string) => new Date(text).toISOString();
const gone = () => new Problem("not_found", { message: "no note of this account has this id" });
const live = (account: string) => and(eq(knowledgeNote.account, account), isNull(knowledgeNote.removedAt));

const columns = {
  id: knowledgeNote.id,
  articleId: knowledgeNote.articleId,
  title: knowledgeNote.title,
  body: knowledgeNote.body,
  version: knowledgeNote.version,
  updatedAt: knowledgeNote.updatedAt,
  removedAt: knowledgeNote.removedAt,
  personName: person.displayName,
};

const selectNotes = () =>
  database()
    .select(columns)
    .from(knowledgeNote)
    .innerJoin(
      knowledgeNoteVersion,
      and(eq(knowledgeNoteVersion.noteId, knowledgeNote.id), eq(knowledgeNoteVersion.version, knowledgeNote.version)),
    )
    .innerJoin(person, eq(person.id, knowledgeNoteVersion.personId));

type Row = Awaited<ReturnType<typeof selectNotes>>[number];

const noteOf = ({ removedAt, updatedAt, ...row }: Row): KnowledgeNote => ({
  ...row,
  updatedAt: iso(updatedAt),
  isRemoved: removedAt !== null,
});

/** The account's notes by title, or those beside one article; removed ones are not among them. */
export async function listNotes(account: string, articleId?: string): Promise<KnowledgeNote[]> {
  const rows = await selectNotes()
    .where(and(live(account), articleId === undefined ? undefined : eq(knowledgeNote.articleId, articleId)))
    .orderBy(asc(knowledgeNote.title), asc(knowledgeNote.id));
  return rows.map(noteOf);
}

/** One note of the account, removed or not. */
export async function readNote(account: string, id: string): Promise<KnowledgeNote> {
  const [row] = await selectNotes().where(and(eq(knowledgeNote.account, account), eq(knowledgeNote.id, id)));
  if (!row) throw gone();
  return noteOf(row);
}

/** Every text that a note has had, latest first. */
export async function listNoteVersions(account: string, id: string): Promise<NoteVersion[]> {
  await readNote(account, id);
  const rows = await database()
    .select({
      version: knowledgeNoteVersion.version,
      title: knowledgeNoteVersion.title,
      body: knowledgeNoteVersion.body,
      personName: person.displayName,
      at: knowledgeNoteVersion.at,
    })
    .from(knowledgeNoteVersion)
    .innerJoin(person, eq(person.id, knowledgeNoteVersion.personId))
    .where(eq(knowledgeNoteVersion.noteId, id))
    .orderBy(desc(knowledgeNoteVersion.version));
  return rows.map((row) => ({ ...row, at: iso(row.at) }));
}

/** Text that PostgreSQL and every reader can take: no null characters and no half surrogates. */
const clean = (text: string) => text.replaceAll("\0", "").replace(/\p{Cs}/gu, "\ufffd");

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** The log's line: the title and what the text hashes to. The text itself is kept by its version. */
const toldOf = ({ title, body, version }: Pick<KnowledgeNote, "title" | "body" | "version">): AuditValue => [
  title,
  version,
  hashOf(body),
];

const tell = (
  tx: Transaction,
  action: Extract<AuditAction, `note.${string}`>,
  { account, personId }: Owner,
  id: string,
  detail: NonNullable<Parameters<typeof writeAudit>[1]["detail"]>,
) => writeAudit(tx, { account, actor: { personId }, action, subject: { kind: "note", id }, detail });

const changedMeanwhile = () =>
  new Problem("bad_input", {
    message: "the note was changed meanwhile",
    fields: [{ field: "body", rule: "note_changed", values: {} }],
  });

/** Keeps a note, anew or as the next version of one that has not been changed since it was seen. */
export async function saveNote(
  { id, seen, articleId: annotated, ...typed }: z.output<typeof noteInput>,
  owner: Owner,
): Promise<{ id: string; version: number }> {
  const articleId = annotated ?? null;
  const text = { title: clean(typed.title), body: clean(typed.body) };
  if (articleId !== null && !knowledgeContent().articles.has(articleId))
    throw new Problem("not_found", { message: "there is no article to annotate" });
  const { account, personId } = owner;
  return database().transaction(async (tx) => {
    const saved = id === undefined ? await create(tx) : await update(tx, id);
    await tx.insert(knowledgeNoteVersion).values({ noteId: saved.id, version: saved.version, ...text, personId });
    await tell(tx, "note.saved", owner, saved.id, {
      before: saved.before && toldOf(saved.before),
      after: toldOf({ ...text, version: saved.version }),
    });
    return { id: saved.id, version: saved.version };
  });

  async function create(tx: Transaction) {
    const [kept] = await tx.select({ total: count() }).from(knowledgeNote).where(live(account));
    if ((kept?.total ?? 0) >= mostNotes)
      throw new Problem("too_large", { message: `an account keeps at most ${mostNotes} notes` });
    const [made] = await tx
      .insert(knowledgeNote)
      .values({ account, ...(articleId !== null && { articleId }), ...text })
      .returning({ id: knowledgeNote.id });
    if (!made) throw new Problem("unexpected", { message: "a note gave no id" });
    return { id: made.id, version: 1, before: undefined };
  }

  async function update(tx: Transaction, known: string) {
    const own = and(live(account), eq(knowledgeNote.id, known));
    const [before] = await tx.select().from(knowledgeNote).where(own).for("update");
    if (!before) throw gone();
    if (seen !== before.version) throw changedMeanwhile();
    const version = before.version + 1;
    await tx
      .update(knowledgeNote)
      .set({ ...text, version, updatedAt: new Date().toISOString() })
      .where(own);
    return { id: known, version, before };
  }
}

/** Takes a note out of sight; its versions stay, and it can be taken back. */
export async function removeNote(id: string, owner: Owner): Promise<{ removed: true }> {
  await setRemoved(id, owner, true);
  return { removed: true };
}

/** Takes a removed note back. */
export async function restoreNote(id: string, owner: Owner): Promise<{ restored: true }> {
  await setRemoved(id, owner, false);
  return { restored: true };
}

async function setRemoved(id: string, owner: Owner, isRemoved: boolean): Promise<void> {
  const now = new Date().toISOString();
  await database().transaction(async (tx) => {
    const [changed] = await tx
      .update(knowledgeNote)
      .set({ removedAt: isRemoved ? now : null, updatedAt: now })
      .where(
        and(
          eq(knowledgeNote.account, owner.account),
          eq(knowledgeNote.id, id),
          isRemoved ? isNull(knowledgeNote.removedAt) : isNotNull(knowledgeNote.removedAt),
        ),
      )
      .returning();
    if (!changed) throw gone();
    if (isRemoved) await tell(tx, "note.removed", owner, id, { before: toldOf(changed) });
    else await tell(tx, "note.restored", owner, id, { after: toldOf(changed) });
  });
}
