import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { person } from "@/lib/db/schema";
import { createTestDatabase } from "@/scripts/test/database";
import type { Actor } from "./actor";
import { database } from "./database";
import { removeOwnSession, removeOwnSessions } from "./own-sessions";
import { createSession, findActor, hashOf } from "./session";

let drop: () => Promise<unknown>;
const actors: Record<"ann" | "ben", Actor> = {
  ann: { personId: "", name: "ann", displayName: "ann", role: "viewer" },
  ben: { personId: "", name: "ben", displayName: "ben", role: "viewer" },
};

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  drop = made.drop;
  Object.assign(process.env, { DATABASE_URL: made.url, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "silent" });
  for (const actor of Object.values(actors)) {
    const { name, displayName, role } = actor;
    const [row] = await database().insert(person).values({ name, displayName, role, passwordHash: "none" }).returning();
    actor.personId = row?.id ?? "";
  }
}, 60_000);
afterAll(async () => {
  await database().sql.end();
  await drop();
});

const idOf = (token: string) => hashOf(token).slice(0, 16);
const isLive = async (token: string) => (await findActor(token)) !== null;

it("one session ends and the person's others stay", async () => {
  const [first, second] = [await createSession(actors.ann.personId), await createSession(actors.ann.personId)];
  await removeOwnSession(actors.ann, idOf(first));
  expect([await isLive(first), await isLive(second)]).toEqual([false, true]);
});

it("nobody ends another person's session, nor several by a pattern", async () => {
  const token = await createSession(actors.ann.personId);
  await removeOwnSession(actors.ben, idOf(token));
  for (const id of ["", "%", "________________", `${idOf(token).slice(0, 15)}%`])
    await removeOwnSession(actors.ann, id);
  expect(await isLive(token)).toBe(true);
});

it("all of a person's sessions end at once, and nobody else's", async () => {
  const mine = [await createSession(actors.ann.personId), await createSession(actors.ann.personId)];
  const other = await createSession(actors.ben.personId);
  await removeOwnSessions(actors.ann);
  expect(await Promise.all(mine.map(isLive))).toEqual([false, false]);
  expect(await isLive(other)).toBe(true);
});
