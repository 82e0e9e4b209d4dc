import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { Problem, type ProblemCode } from "@/lib/problem";
import { environment } from "./environment";
import { createSession, findActor, removeSession, sessionCookie, sessionSeconds } from "./session";
import { checkSignIn } from "./sign-in/check-sign-in";

/** A refused sign-in on its way through next-auth; `code` is the problem's code. */
export class RefusedSignIn extends CredentialsSignin {
  constructor(override code: ProblemCode) {
    super();
  }
}

// next-auth has no database sessions for passwords, so its token functions are given the row's key instead of a token:
// what the cookie carries means nothing without the row (docs/decisions/0004).
export const { handlers, signIn, signOut } = NextAuth(() => ({
  secret: environment().AUTH_SECRET,
  trustHost: true,
  session: { strategy: "jwt" as const, maxAge: sessionSeconds },
  cookies: { sessionToken: sessionCookie() },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { name: {}, password: {} },
      authorize: (values) =>
        checkSignIn(values).catch((error: unknown) => {
          throw error instanceof Problem ? new RefusedSignIn(error.code) : error;
        }),
    }),
  ],
  jwt: {
    maxAge: sessionSeconds,
    encode: ({ token }) =>
      typeof token?.sessionToken === "string" ? token.sessionToken : createSession(String(token?.sub)),
    decode: async ({ token }) => {
      const actor = await findActor(token);
      return actor && token ? { sub: actor.personId, name: actor.displayName, sessionToken: token } : null;
    },
  },
  events: {
    signOut: async (message) => {
      if ("token" in message && typeof message.token?.sessionToken === "string")
        await removeSession(message.token.sessionToken);
    },
  },
}));
