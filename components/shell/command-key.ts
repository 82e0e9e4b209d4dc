/** The name of the key that commands begin with, on the keyboard at hand. */
export const commandKey = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl");

/** The keys of the palette as they are written: `⌘K`, `Ctrl K`. */
export const paletteKeys = (): string => (commandKey() === "⌘" ? "⌘K" : "Ctrl K");
