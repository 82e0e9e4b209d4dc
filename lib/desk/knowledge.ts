import { z } from "zod";
import { reads, writes } from "./declare";

/** An article or a note of the company's, as search and help tell of it, in the person's language. */
export interface FoundArticle {
  id: string;
  title: string;
  /** The name of its area, or whose note it is. */
  area: string;
  href: string;
  /** The short answer, where it was asked for by its id. */
  answer?: string;
}

/** What the company itself wrote: an article of its own, or an annotation of one of ours. */
export interface KnowledgeNote {
  id: string;
  /** The article that it annotates. */
  articleId: string | null;
  title: string;
  /** Markdown. */
  body: string;
  version: number;
  personName: string;
  updatedAt: string;
  isRemoved: boolean;
}

export interface NoteVersion {
  version: number;
  title: string;
  body: string;
  personName: string;
  at: string;
}

/** Votes and words on one article. */
export interface ArticleFeedback {
  articleId: string;
  title: string;
  helpful: number;
  notHelpful: number;
  notes: { text: string; isHelpful: boolean; at: string }[];
}

/** Words that found nothing. */
export interface KnowledgeMiss {
  words: string;
  times: number;
  lastAt: string;
}

export const longestNote = 20_000;
export const mostNotes = 500;

const articleId = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const noteInput = z.object({
  id: z.uuid().optional(),
  /** The version that was seen; a later one is not overwritten. Goes with `id`. */
  seen: z.int().min(1).optional(),
  articleId: articleId.optional(),
  title: z.string().trim().min(2).max(120),
  body: z.string().trim().min(1).max(longestNote),
});

/** The knowledge base for what stands around the pages, what people say of it, and what the company adds to it. */
export const knowledge = {
  /** By words nearest first, or by ids in the order asked. */
  findArticles: reads<{ rows: FoundArticle[] }>()(
    "knowledge.read",
    z.object({
      words: z.string().trim().max(200).optional(),
      ids: z.array(articleId).max(20).optional(),
      limit: z.int().min(1).max(20).optional(),
    }),
  ),
  /** Whether an article helped; a later answer of the same person takes the place of the earlier. */
  rateArticle: writes<{ kept: true }>()(
    "knowledge.read",
    z.object({ articleId, isHelpful: z.boolean(), note: z.string().trim().max(1_000).optional() }),
    "taste",
  ),
  listKnowledgeFeedback: reads<{ rows: ArticleFeedback[] }>()("knowledge.review", z.object({})),
  listKnowledgeMisses: reads<{ rows: KnowledgeMiss[] }>()("knowledge.review", z.object({})),
  listNotes: reads<{ rows: KnowledgeNote[] }>()("knowledge.read", z.object({ articleId: articleId.optional() })),
  readNote: reads<KnowledgeNote>()("knowledge.read", z.object({ id: z.uuid() })),
  listNoteVersions: reads<{ rows: NoteVersion[] }>()("knowledge.read", z.object({ id: z.uuid() })),
  saveNote: writes<{ id: string; version: number }>()("knowledge.write", noteInput, ["note.saved"]),
  removeNote: writes<{ removed: true }>()("knowledge.write", z.object({ id: z.uuid() }), ["note.removed"]),
  restoreNote: writes<{ restored: true }>()("knowledge.write", z.object({ id: z.uuid() }), ["note.restored"]),
};
