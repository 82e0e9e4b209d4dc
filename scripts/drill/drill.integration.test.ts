import { expect, inject, it } from "vitest";
import { findFaults, sumTallies } from "./judge-runs";
import { tableOf } from "./print-table";
import { rehearse } from "./rehearse";

it("a process killed at any step of any spend, and any lost answer, leaves nothing applied twice, lost or undecided, and races have one winner", async () => {
  const { byOperation, byEvent, raceFaults } = await rehearse(inject("databaseUrl"), {
    seed: "short",
    weathers: [{ lagSeconds: 120, remark: false }],
    killsEach: 1,
    hasFaults: true,
  });
  const sum = sumTallies(byOperation.values());
  if (process.env.DRILL_TABLE)
    console.log(`${tableOf("operation", byOperation)}\n${tableOf("what happened", byEvent)}`);
  expect([...raceFaults, ...findFaults(sum, 60)]).toEqual([]);
  expect(sum.applied).toBeGreaterThan(60);
}, 120_000);
