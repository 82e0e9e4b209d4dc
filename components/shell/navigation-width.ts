export const navigationWidths = ["full", "rail"] as const;

/** Names beside the icons, or icons alone. */
export type NavigationWidth = (typeof navigationWidths)[number];

/** What a cookie says of the navigation's width; with names unless icons alone were chosen. */
export const navigationOf = (value: string | undefined): NavigationWidth => (value === "rail" ? "rail" : "full");
