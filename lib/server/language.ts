import "server-only";
import { cookies } from "next/headers";

export type Language = "zh" | "en";

/** The language of the current request: the person's choice, Chinese first. */
export const currentLanguage = async (): Promise<Language> =>
  (await cookies()).get("language")?.value === "en" ? "en" : "zh";
