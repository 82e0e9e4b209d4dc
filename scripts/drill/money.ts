import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../postgres/start";
import { findFaults, sumTallies } from "./judge-runs";
import { tableOf } from "./print-table";
import { rehearse } from "./rehearse";

// npm run drill:money -- --seed 1 --kills 2: kills every step of every spend operation, twice in each of eight waves.
const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, kills: { type: "string", default: "2" } },
});
mkdirSync(join(process.cwd(), ".data"), { recursive: true });
const data = mkdtempSync(join(process.cwd(), ".data", "drill-postgres-"));
const server = await startPostgres({ data });
const startedAt = Date.now();
let wrong: string[] = [];
try {
  const { byOperation, byEvent, raceFaults } = await rehearse(server.url, {
    seed: values.seed,
    weathers: [0, 5, 120, 600].flatMap((lagSeconds) => [true, false].map((remark) => ({ lagSeconds, remark }))),
    killsEach: Number(values.kills),
    hasFaults: true,
    onWave: (sentence) => process.stdout.write(`${sentence}\n`),
  });
  const sum = sumTallies(byOperation.values());
  process.stdout.write(`\n${tableOf("operation", byOperation)}\n\n${tableOf("what happened", byEvent)}\n\n`);
  process.stdout.write(`${tableOf("together", new Map([[`seed ${values.seed}`, sum]]))}\n\n`);
  process.stdout.write(
    `50 submits with one key, 20 jobs on a quota for 7: ${raceFaults.join("; ") || "as they must be"}\n`,
  );
  if (sum.wrong.length > 0) process.stdout.write(`${sum.wrong.join("\n")}\n`);
  wrong = [...raceFaults, ...findFaults(sum, 1_000)];
} finally {
  await server.stop();
  for (const folder of [dirname(server.cluster), data]) rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(
  wrong.length === 0
    ? `All as it must be, in ${((Date.now() - startedAt) / 1000).toFixed(0)} s.\n`
    : `WRONG: ${wrong.join("; ")}.\n`,
);
process.exit(wrong.length === 0 ? 0 : 1);
