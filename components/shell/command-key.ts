/** The name of the key that commands begin with, on the keyboard at hand; a server, which has none, says Ctrl. */
export const commandKey = (): string =>
  typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";

/** The keys of the palette as they are written: `⌘K`, `Ctrl K`. */
export const paletteKeys = (): string => (commandKey() === "⌘" ? "⌘K" : "Ctrl K");
