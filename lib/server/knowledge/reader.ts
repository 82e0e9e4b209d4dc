import "server-only";
import { isDatabaseAway } from "@/lib/db/client";
import type { Actor } from "../actor";
import { environment } from "../environment";
import { currentActor } from "../session";

/** Whether people without a sign-in may read. */
export const isKnowledgePublic = (): boolean => environment().KNOWLEDGE_PUBLIC === "true";

/**
 * Who reads the knowledge base: a person who is signed in, or anybody where it is public; null where a sign-in is needed.
 * Every page asks, because a layout is not drawn anew on the way from page to page.
 */
export async function currentReader(): Promise<{ actor: Actor | null } | null> {
  const actor = await currentActor().catch((error: unknown) => {
    // Where anybody may read, the articles are there even while the database is away.
    if (isDatabaseAway(error) && isKnowledgePublic()) return null;
    throw error;
  });
  return actor || isKnowledgePublic() ? { actor } : null;
}
