export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

/** Chinese first: anything but a clear choice of English is Chinese. */
export const localeOf = (value: string | undefined): Locale => (value === "en" ? "en" : "zh-CN");

export const themeOf = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? "system";

export const densityOf = (value: string | undefined): Density => (value === "compact" ? "compact" : "comfortable");

/** The language of content and labels for a locale. */
export const languageOf = (locale: string): "zh" | "en" => (locale === "en" ? "en" : "zh");
