import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { cookies } from "next/headers";
import { cache } from "react";
import { session } from "@/lib/db/schema";
import { Problem } from "@/lib/problem";
import type { Actor } from "./actor";
import { auditSession } from "./audit/sessions";
import { database } from "./database";
import { environment } from "./environment";

/** A session ends twelve hours after sign-in, whatever happens in between. */
export const sessionSeconds = 12 * 60 * 60;

const isSecure = () => environment().PORTAL_ORIGIN?.startsWith("https:") ?? false;
export const sessionCookie = () => ({
  name: isSecure() ? "__Host-partner-desk" : "partner-desk",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const,
});

/** What is kept of a session's token. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");
/** The beginning of what is kept: enough to name a session, worth nothing as a token. */
export const sessionIdOf = (tokenHash: string) => tokenHash.slice(0, 16);

/** Makes a session for a person and gives the token for the cookie; only its hash is kept. */
export async function createSession(personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + sessionSeconds * 1000).toISOString();
  await database().transaction(async (tx) => {
    await tx.insert(session).values({ tokenHash: hashOf(token), personId, expiresAt });
    await auditSession(tx, "session.opened", { personId }, sessionIdOf(hashOf(token)));
  });
  return token;
}

/** Ends a session; the next request that carries its token finds nobody. */
export async function removeSession(token: string): Promise<void> {
  await database().transaction(async (tx) => {
    const [ended] = await tx
      .delete(session)
      .where(eq(session.tokenHash, hashOf(token)))
      .returning({ personId: session.personId });
    if (ended) await auditSession(tx, "session.closed", ended, sessionIdOf(hashOf(token)));
  });
}

/** The person of a token, or null when the session has ended or the person may no longer sign in. */
export async function findActor(token: string | undefined): Promise<Actor | null> {
  if (!token) return null;
  const isSandbox = environment().UPSTREAM_KIND === "sandbox";
  // On the way of every call, so it is written by hand: the driver keeps it prepared, which the query builder does not.
  const hash = hashOf(token);
  const [row] = await database().sql<(Omit<Actor, "session"> & { steppedUpAt: string | Date | null })[]>`
    select person.id as "personId", person.name, person.display_name as "displayName", person.role,
      session.stepped_up_at as "steppedUpAt"
    from session join person on person.id = session.person_id
    where session.token_hash = ${hash} and session.expires_at > now()
      and person.disabled_at is null and (${isSandbox} or not person.demo)`;
  if (!row) return null;
  const { steppedUpAt, ...actor } = row;
  return { ...actor, session: { hash, steppedUpAt: steppedUpAt && new Date(steppedUpAt).toISOString() } };
}

/** The person of the current request, asked once per request. */
export const currentActor = cache(async () => findActor((await cookies()).get(sessionCookie().name)?.value));

/** The person of the current request; throws `no_session` when there is none. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new Problem("no_session", { message: "no live session" });
  return actor;
}
