import "server-only";
import { and, count, eq, ne } from "drizzle-orm";
import { preference } from "@/lib/db/preference-tables";
import { mostPreferences } from "@/lib/desk/views";
import { Problem } from "@/lib/problem";
import { database } from "../database";

/** Whose choices are read or changed. */
export interface Owner {
  account: string;
  personId: string;
}

const ofPerson = ({ account, personId }: Owner) =>
  and(eq(preference.account, account), eq(preference.personId, personId));

/** What a person chose under a key; null when they chose nothing. */
export async function readPreference({ key }: { key: string }, owner: Owner): Promise<{ value: unknown }> {
  const [row] = await database()
    .select({ value: preference.value })
    .from(preference)
    .where(and(ofPerson(owner), eq(preference.key, key)));
  return { value: row?.value ?? null };
}

/** Keeps what a person chose under a key; null forgets it. */
export async function savePreference(
  { key, value }: { key: string; value: unknown },
  owner: Owner,
): Promise<{ saved: true }> {
  if (value === null) {
    await database()
      .delete(preference)
      .where(and(ofPerson(owner), eq(preference.key, key)));
    return { saved: true };
  }
  const [others] = await database()
    .select({ total: count() })
    .from(preference)
    .where(and(ofPerson(owner), ne(preference.key, key)));
  if ((others?.total ?? 0) >= mostPreferences)
    throw new Problem("too_large", { message: `a person keeps at most ${mostPreferences} preferences` });
  await database()
    .insert(preference)
    .values({ ...owner, key, value })
    .onConflictDoUpdate({
      target: [preference.account, preference.personId, preference.key],
      set: { value, updatedAt: new Date().toISOString() },
    });
  return { saved: true };
}
