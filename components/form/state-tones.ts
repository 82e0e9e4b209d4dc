/** The colour of each state of a spend. */
export const stateTones = {
  intended: "pending",
  sent: "pending",
  done: "done",
  refused: "debt",
  unknown: "unknown",
} as const;
