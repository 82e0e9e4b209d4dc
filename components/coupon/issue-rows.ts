/** The issue form's rows, for what holds its place while it comes. */
export const issueRows = ["line", "line", "line", "pair", "text"] as const;
