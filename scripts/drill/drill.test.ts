import { describe, expect, it } from "vitest";
import { findFaults, sumTallies, type Tally } from "./judge-runs";
import { planWaves, spends } from "./plan";
import { faults, killSteps } from "./steps";

const size = { weathers: [{ lagSeconds: 0, remark: true }], killsEach: 2, hasFaults: true };
const fine: Tally = {
  ...{ runs: 1_504, killed: 1_018, missed: 0, applied: 900, done: 133, settledDone: 794, notApplied: 422 },
  ...{ refused: 0, unwritten: 134, person: 21, open: 0, double: 0, lost: 0, phantom: 0, slowestSeconds: 15.5 },
  wrong: [],
};

describe("the plan of a drill", () => {
  it("is the same for the same seed and another for another", () => {
    expect(planWaves("1", size)).toEqual(planWaves("1", size));
    expect(planWaves("2", size)).not.toEqual(planWaves("1", size));
  });

  it("kills every step and plays every fault of every spend operation, each for a payee and under a key of its own", () => {
    const [wave] = planWaves("1", size);
    const runs = wave?.runs ?? [];
    expect(spends.length).toBeGreaterThan(7);
    for (const id of spends) {
      const own = runs.filter(({ operation }) => operation === id);
      for (const step of killSteps) expect(own.filter((run) => run.step === step)).toHaveLength(2);
      expect(own.filter(({ fault }) => fault !== null).length).toBeGreaterThanOrEqual(Object.keys(faults).length - 2);
      expect(new Set(own.map(({ nth }) => nth)).size).toBe(own.length);
    }
    expect(new Set(runs.map(({ key }) => key)).size).toBe(runs.length);
  });
});

describe("the verdict on a drill", () => {
  it("is good when every number is", () => {
    expect(findFaults(fine, 1_000)).toEqual([]);
  });

  it.each<[string, Partial<Tally>]>([
    ["applied twice", { double: 1 }],
    ["not known of", { lost: 1 }],
    ["not applied", { phantom: 1 }],
    ["neither final", { open: 1 }],
    ["to settlement", { slowestSeconds: 60.1 }],
    ["were killed", { killed: 999 }],
  ])("says what is wrong: %s", (sentence, change) => {
    expect(findFaults({ ...fine, ...change }, 1_000)).toEqual([expect.stringContaining(sentence)]);
  });

  it("adds tallies up, and takes the slowest", () => {
    expect(sumTallies([fine, { ...fine, slowestSeconds: 3 }])).toMatchObject({ runs: 3_008, slowestSeconds: 15.5 });
  });
});
