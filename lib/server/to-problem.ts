import "server-only";
import { z } from "zod";
import { fieldProblems } from "@/lib/api/issues";
import { isDatabaseAway } from "@/lib/db/client";
import { Problem } from "@/lib/problem";

/** Any thrown value as a Problem. Only what nobody foresaw becomes `unexpected`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.ZodError)
    return new Problem("bad_input", { message: "the input breaks the declared schema", fields: fieldProblems(error) });
  if (isDatabaseAway(error))
    return new Problem("database_away", { message: "the database cannot be reached", cause: error });
  return new Problem("unexpected", { message: error instanceof Error ? error.message : "thrown value", cause: error });
}
