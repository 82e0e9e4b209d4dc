import { cookies } from "next/headers";
import { type Theme, themeOf } from "./language";

/** The theme that a person chose, or the system's. */
export const currentTheme = async (): Promise<Theme> => themeOf((await cookies()).get("theme")?.value);
