import "server-only";
import { and, desc, eq, gt, like } from "drizzle-orm";
import { cookies } from "next/headers";
import { session } from "@/lib/db/schema";
import type { Actor } from "./actor";
import { database } from "./database";
import { hashOf, sessionCookie } from "./session";

/** A session as its person sees it. */
export interface OwnSession {
  /** The beginning of the kept hash: enough to name the row, worth nothing as a token. */
  id: string;
  createdAt: string;
  expiresAt: string;
  isCurrent: boolean;
}

const idLength = 16;
const isId = (id: string) => /^[\w-]{16}$/.test(id);

/** The person's live sessions, latest first. */
export async function listOwnSessions({ personId }: Actor): Promise<OwnSession[]> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const current = token ? hashOf(token) : null;
  const rows = await database()
    .select()
    .from(session)
    .where(and(eq(session.personId, personId), gt(session.expiresAt, new Date().toISOString())))
    .orderBy(desc(session.createdAt));
  return rows.map(({ tokenHash, createdAt, expiresAt }) => ({
    id: tokenHash.slice(0, idLength),
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    isCurrent: tokenHash === current,
  }));
}

/** Ends one of the person's sessions; another person's, or one that has ended, is left as it is. */
export async function removeOwnSession({ personId }: Actor, id: string): Promise<void> {
  if (!isId(id)) return;
  // An underscore stands for any character in a pattern, and hashes hold some.
  const start = `${id.replace(/_/g, "\\_")}%`;
  await database()
    .delete(session)
    .where(and(eq(session.personId, personId), like(session.tokenHash, start)));
}

/** Ends every session of the person, on every device; each finds nobody at its next request. */
export async function removeOwnSessions({ personId }: Actor): Promise<void> {
  await database().delete(session).where(eq(session.personId, personId));
}
