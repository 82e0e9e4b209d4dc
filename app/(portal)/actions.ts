"use server";
import { signOut } from "@/lib/server/auth";

/** Ends the session, in the table and in the browser. */
export async function submitSignOut(): Promise<void> {
  await signOut({ redirectTo: "/sign-in" });
}
