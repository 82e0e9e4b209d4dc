import "server-only";
import { and, desc, eq, gt, like, type SQL } from "drizzle-orm";
import { cookies } from "next/headers";
import { session } from "@/lib/db/schema";
import type { Actor } from "./actor";
import { auditSession } from "./audit/sessions";
import { database } from "./database";
import { hashOf, sessionCookie, sessionIdOf } from "./session";

/** A session as its person sees it. */
export interface OwnSession {
  id: string;
  createdAt: string;
  expiresAt: string;
  isCurrent: boolean;
}

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
    id: sessionIdOf(tokenHash),
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
  await revoke({ personId }, and(eq(session.personId, personId), like(session.tokenHash, start)));
}

/** Ends every session of the person, on every device; each finds nobody at its next request. */
export async function removeOwnSessions({ personId }: Actor): Promise<void> {
  await revoke({ personId }, eq(session.personId, personId));
}

const revoke = (actor: { personId: string }, which: SQL | undefined): Promise<void> =>
  database().transaction(async (tx) => {
    const ended = await tx.delete(session).where(which).returning({ tokenHash: session.tokenHash });
    for (const { tokenHash } of ended) await auditSession(tx, "session.revoked", actor, sessionIdOf(tokenHash));
  });
