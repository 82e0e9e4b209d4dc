import { cookies } from "next/headers";
import { type Density, densityOf, type Theme, themeOf } from "./language";

/** The theme that a person chose, or the system's. */
export const currentTheme = async (): Promise<Theme> => themeOf((await cookies()).get("theme")?.value);

/** How dense a person wants rows and controls; comfortable unless they chose. */
export const currentDensity = async (): Promise<Density> => densityOf((await cookies()).get("density")?.value);
