"use server";
import { refresh } from "next/cache";
import { signOut } from "@/lib/server/auth";
import { removeOwnSession, removeOwnSessions } from "@/lib/server/own-sessions";
import { requireActor } from "@/lib/server/session";

/** Ends one of the person's own sessions. */
export async function submitEndSession(form: FormData): Promise<void> {
  await removeOwnSession(await requireActor(), String(form.get("id") ?? ""));
  refresh();
}

/** Ends all of the person's sessions, this one too. */
export async function submitSignOutEverywhere(): Promise<void> {
  await removeOwnSessions(await requireActor());
  await signOut({ redirectTo: "/sign-in" });
}
