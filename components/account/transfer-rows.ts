/** The transfer form's rows, for what holds its place while it comes. */
export const transferRows = ["line", "line"] as const;
