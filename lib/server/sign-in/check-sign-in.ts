import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import { person } from "@/lib/db/schema";
import { Problem } from "@/lib/problem";
import { auditRefusedSignIn } from "../audit/sessions";
import { database } from "../database";
import { environment } from "../environment";
import { checkPassword } from "../password";
import { single } from "../single";

const form = z.object({ name: z.string().trim().toLowerCase().min(1).max(64), password: z.string().min(1).max(256) });

const wrongTries = single("wrongTries", () => new RateLimiterMemory({ points: 10, duration: 15 * 60 }));

/**
 * The person that a name and password belong to. Throws `wrong_password` for either being wrong, in one text and one
 * time, and `too_many_tries` after ten wrong ones for a name within fifteen minutes. A refusal is written down as one to
 * sign in unless it is said how.
 */
export async function checkSignIn(
  values: unknown,
  auditRefusal: typeof auditRefusedSignIn = auditRefusedSignIn,
): Promise<{ id: string; name: string }> {
  const wrong = new Problem("wrong_password", { message: "sign-in refused" });
  const parsed = form.safeParse(values);
  if (!parsed.success) throw wrong;
  const { name, password } = parsed.data;
  const tries = await wrongTries().get(name);
  if (tries && tries.remainingPoints <= 0)
    throw new Problem("too_many_tries", { message: "sign-in locked for a while" });
  const [row] = await database()
    .select({ id: person.id, name: person.name, passwordHash: person.passwordHash, demo: person.demo })
    .from(person)
    .where(and(eq(person.name, name), isNull(person.disabledAt)));
  const isWelcome = row && (!row.demo || environment().UPSTREAM_KIND === "sandbox");
  if (!(await checkPassword(password, isWelcome ? row.passwordHash : undefined)) || !row) {
    const used = await wrongTries()
      .consume(name)
      .catch(() => null);
    await auditRefusal(row?.id ?? null, used?.remainingPoints === 0);
    throw wrong;
  }
  await wrongTries().delete(name);
  return { id: row.id, name: row.name };
}
