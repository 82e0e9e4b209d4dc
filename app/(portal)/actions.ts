"use server";
import { cookies } from "next/headers";
import { navigationOf } from "@/components/shell/navigation-width";
import { signOut } from "@/lib/server/auth";

/** Ends the session, in the table and in the browser. */
export async function submitSignOut(): Promise<void> {
  await signOut({ redirectTo: "/sign-in" });
}

/** Keeps whether the navigation shows names or icons alone, so that the server draws it right the first time. */
export async function chooseNavigation(value: string): Promise<void> {
  (await cookies()).set("navigation", navigationOf(value), { path: "/", sameSite: "lax", maxAge: 365 * 24 * 3600 });
}
