import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { createTestDatabase } from "@/scripts/test/database";
import { database } from "./database";
import { takeTurn } from "./turn";

let drop: () => Promise<void>;
beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  drop = made.drop;
  Object.assign(process.env, { DATABASE_URL: made.url, AUTH_SECRET: "s".repeat(32), LOG_LEVEL: "silent" });
});
afterAll(async () => {
  await database().sql.end();
  await drop();
});

it("lets no more than ten calls of an operation start within any one second, and ten at once when it was quiet", async () => {
  const startedAt: number[] = [];
  // A busy machine wakes a call later than its turn: by so much the next ones may seem to follow too soon.
  const lateness = monitorEventLoopDelay({ resolution: 1 });
  lateness.enable();
  const begin = Date.now();
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      await takeTurn("account", "customers.list", 10);
      startedAt.push(Date.now() - begin);
    }),
  );
  lateness.disable();
  const apart = 1000 - Math.ceil(lateness.max / 1e6);
  startedAt.sort((a, b) => a - b);
  for (let index = 10; index < startedAt.length; index++)
    expect((startedAt[index] ?? 0) - (startedAt[index - 10] ?? 0)).toBeGreaterThanOrEqual(apart);
  expect(startedAt[9]).toBeLessThan(1000);
});

it("keeps operations and accounts apart, and follows a changed limit", async () => {
  const begin = Date.now();
  for (const [account, operation] of [
    ["a", "x"],
    ["a", "y"],
    ["b", "x"],
  ] as const)
    await takeTurn(account, operation, 1);
  expect(Date.now() - begin).toBeLessThan(900);
  // The raised limit counts from the next call on, which still keeps its distance from the last.
  for (let call = 0; call < 5; call++) await takeTurn("a", "x", 5);
  expect(Date.now() - begin).toBeLessThan(1_800);
});

it("refuses as busy rather than waiting for long", async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, () =>
      Promise.race([takeTurn("a", "slow", 1), new Promise((resolve) => setTimeout(resolve, 300))]),
    ),
  );
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused.length).toBeGreaterThan(20);
  expect(refused[0]).toMatchObject({ reason: { code: "busy" } });
});
