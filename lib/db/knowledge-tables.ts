import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { person } from "./schema";

const at = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });

/** The company's own knowledge: an article of its own, or an annotation beside one of ours. The text is in its versions. */
export const knowledgeNote = pgTable(
  "knowledge_note",
  {
    id: uuid().primaryKey().defaultRandom(),
    account: text().notNull(),
    /** The article that it annotates; null for an article of the company's own. */
    articleId: text("article_id"),
    title: text().notNull(),
    body: text().notNull(),
    /** The number of its latest version. */
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    /** Out of sight since then; it can be taken back. */
    removedAt: at("removed_at"),
  },
  (table) => [index().on(table.account, table.articleId)],
);

/** Every text that a note has had, with who wrote it. */
export const knowledgeNoteVersion = pgTable(
  "knowledge_note_version",
  {
    noteId: uuid("note_id")
      .notNull()
      .references(() => knowledgeNote.id),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.version] })],
);

/** Whether an article helped a person; of several answers the latest. */
export const knowledgeFeedback = pgTable(
  "knowledge_feedback",
  {
    account: text().notNull(),
    articleId: text("article_id").notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    isHelpful: boolean("is_helpful").notNull(),
    note: text(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.account, table.articleId, table.personId] })],
);

/** What was searched without an answer, and how often: words alone, never whose. */
export const knowledgeMiss = pgTable(
  "knowledge_miss",
  {
    account: text().notNull(),
    words: text().notNull(),
    times: integer().notNull().default(1),
    firstAt: at("first_at").notNull().defaultNow(),
    lastAt: at("last_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.account, table.words] })],
);
