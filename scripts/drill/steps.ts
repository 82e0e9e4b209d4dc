/** Where a process is killed while it spends. */
export const killSteps = [
  "before-intent",
  "after-intent",
  "before-send",
  "after-send",
  "after-applied",
  "after-answer",
  "before-commit",
  "after-commit",
] as const;
export type KillStep = (typeof killSteps)[number];

/** How an answer goes wrong while the process lives on; `twin` is a lost answer right after the very same spend. */
export const faults = {
  "drop-before": { kind: "drop-before" },
  "drop-after": { kind: "drop-after" },
  truncate: { kind: "truncate" },
  "502": { kind: "502" },
  "502 applied": { kind: "502", after: true },
  "500 applied": { kind: "500", after: true },
  twin: { kind: "drop-after" },
  "twin not applied": { kind: "drop-before" },
} as const;
export type FaultName = keyof typeof faults;

/** What the child is told; everything else is in its environment. */
export interface ChildOrder {
  operation: string;
  input: Record<string, unknown>;
  key: string;
  personId: string;
  step: KillStep;
}
