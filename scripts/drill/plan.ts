import { operations } from "@/lib/api/index";
import { type FaultName, faults, type KillStep, killSteps } from "./steps";

/** One spend of a drill. */
export interface Run {
  operation: string;
  /** Which of its payees, counted through the wave. */
  nth: number;
  amount: string;
  key: string;
  step: KillStep | null;
  fault: FaultName | null;
}

/** Runs that share how late records are and whether they give remarks back. */
export interface Wave {
  lagSeconds: number;
  remark: boolean;
  runs: Run[];
}

/** Ends of a seeded row of numbers: the same text gives the same row (mulberry32). */
export function createRandom(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order that the seed decides. */
function shuffle<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

/** What the portal spends by itself; it pays nothing in a customer's name. */
export const spends = [...operations.values()]
  .filter(({ effect, callers }) => effect === "spend" && !callers.includes("customer"))
  .map(({ id }) => id);
/** What is taken back whole cannot be meant twice. */
const onceOnly = new Set(["coupons.reclaim", "resellers.reclaimQuotas"]);

/** How late the records of a wave are, and whether they give remarks back. */
export type Weather = Pick<Wave, "lagSeconds" | "remark">;

interface Size {
  weathers: readonly Weather[];
  /** How often every step of every operation is killed in each wave. */
  killsEach: number;
  /** Whether every fault of every operation is played in each wave. */
  hasFaults: boolean;
}

/** Every step and fault of every spend operation in every wave, amounts and order decided by the seed. */
export function planWaves(seed: string, { weathers, killsEach, hasFaults }: Size): Wave[] {
  const random = createRandom(seed);
  let keys = 0;
  const run = (operation: string, nth: number, step: KillStep | null, fault: FaultName | null): Run => ({
    operation,
    nth,
    amount: `0.${String(1 + Math.floor(random() * 9)).padStart(2, "0")}`,
    key: `drill-${seed}-${String(++keys).padStart(8, "0")}`.slice(-64),
    step,
    fault,
  });
  const names = (hasFaults ? Object.keys(faults) : []) as FaultName[];
  return weathers.map((weather) => {
    const runs = spends.flatMap((operation) => {
      let nth = 0;
      const kills = Array.from({ length: killsEach }, () => killSteps.map((step) => run(operation, nth++, step, null)));
      const faulted = names
        .filter((name) => !(onceOnly.has(operation) && name.startsWith("twin")))
        .map((name) => run(operation, nth++, null, name));
      return [...kills.flat(), ...faulted];
    });
    return { ...weather, runs: shuffle(runs, random) };
  });
}
