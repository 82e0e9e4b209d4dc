import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Role, roles } from "@/lib/api/permissions";
import { openDatabase } from "@/lib/db/client";
import { person } from "@/lib/db/schema";
import { hashPassword } from "@/lib/server/password";

export interface SignIn {
  name: string;
  password: string;
  role: Role;
}

// Known to everybody who reads this, so it opens nothing but a portal that talks to the sandbox.
const demoPassword = "partner-desk";
const demoNames: Record<Role, string> = {
  admin: "管理员 · 林悦",
  finance: "财务 · 周敏",
  sales: "销售 · 陈锋",
  viewer: "访客 · 吴桐",
};

/**
 * Sees to it that somebody can sign in: one demo person of each role for the sandbox; for a real account, once, an
 * administrator whose random password is told here and kept nowhere. Gives the sign-ins to print.
 */
export async function seedPeople(url: string, { demo }: { demo: boolean }): Promise<SignIn[]> {
  const database = openDatabase(url, { connections: 1 });
  try {
    if (demo) {
      const known = new Set((await database.select({ name: person.name }).from(person)).map(({ name }) => name));
      const missing = roles.filter((role) => !known.has(role));
      if (missing.length > 0) {
        const passwordHash = await hashPassword(demoPassword);
        const people = missing.map((role) => ({
          name: role,
          displayName: demoNames[role],
          role,
          passwordHash,
          demo: true,
        }));
        await database.insert(person).values(people).onConflictDoNothing();
      }
      return roles.map((role) => ({ name: role, password: demoPassword, role }));
    }
    const [someone] = await database.select({ id: person.id }).from(person).where(eq(person.demo, false)).limit(1);
    if (someone) return [];
    const first: SignIn = { name: "administrator", password: randomBytes(15).toString("base64url"), role: "admin" };
    await database.insert(person).values({
      name: first.name,
      displayName: "Administrator",
      role: first.role,
      passwordHash: await hashPassword(first.password),
    });
    return [first];
  } finally {
    await database.sql.end();
  }
}
