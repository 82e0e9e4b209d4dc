import { z } from "zod";
import { reads } from "./declare";

/** An article as search and help tell of it, in the person's language. */
export interface FoundArticle {
  id: string;
  title: string;
  /** The name of its area. */
  area: string;
}

/** The knowledge base for what stands around the pages: by words nearest first, or by ids in the order asked. */
export const knowledge = {
  findArticles: reads<{ rows: FoundArticle[] }>()(
    "knowledge.read",
    z.object({
      words: z.string().trim().max(200).optional(),
      ids: z
        .array(z.string().regex(/^[a-z0-9-]{1,80}$/))
        .max(20)
        .optional(),
      limit: z.int().min(1).max(20).optional(),
    }),
  ),
};
