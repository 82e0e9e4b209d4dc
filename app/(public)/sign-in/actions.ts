"use server";
import { CredentialsSignin } from "next-auth";
import type { ProblemCode } from "@/lib/problem";
import { RefusedSignIn, signIn } from "@/lib/server/auth";
import { currentLanguage } from "@/lib/server/language";
import { problemTexts } from "@/lib/server/sentences";
import { toProblem } from "@/lib/server/to-problem";

export interface SignInState {
  title: string;
  advice: string;
  name: string;
}

/** A path of our own to go to afterwards; anything that could lead to another site is dropped. */
const ownPath = (value: FormDataEntryValue | null) =>
  typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : "/overview";

const codeOf = (error: unknown): ProblemCode => {
  if (error instanceof RefusedSignIn) return error.code as ProblemCode;
  if (error instanceof CredentialsSignin) return "wrong_password";
  // next-auth wraps what it did not expect; the cause is inside.
  const cause = (error as { cause?: { err?: unknown } }).cause?.err;
  return toProblem(cause ?? error).code;
};

/** Signs in and leads on; a refusal comes back as texts for the form, which keeps the name. */
export async function submitSignIn(_before: SignInState | null, form: FormData): Promise<SignInState> {
  const name = String(form.get("name") ?? "");
  try {
    await signIn("credentials", {
      name,
      password: String(form.get("password") ?? ""),
      redirectTo: ownPath(form.get("from")),
    });
    return { title: "", advice: "", name };
  } catch (error) {
    if (isRedirect(error)) throw error;
    return { ...problemTexts(codeOf(error), await currentLanguage()), name };
  }
}

const isRedirect = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
