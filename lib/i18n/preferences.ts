"use server";
import { cookies } from "next/headers";
import { densityOf, localeOf, themeOf } from "./language";

const kept = { path: "/", sameSite: "lax", maxAge: 365 * 24 * 3600 } as const;

/** Keeps the language that a person chose; the page is rendered anew in it. */
export async function chooseLanguage(value: string): Promise<void> {
  (await cookies()).set("language", localeOf(value), kept);
}

/** Keeps the theme that a person chose. */
export async function chooseTheme(value: string): Promise<void> {
  (await cookies()).set("theme", themeOf(value), kept);
}

/** Keeps how dense a person wants rows and controls. */
export async function chooseDensity(value: string): Promise<void> {
  (await cookies()).set("density", densityOf(value), kept);
}
