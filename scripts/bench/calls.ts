import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, isReached, printFigures } from "./figures";
import { measureCalls } from "./measure-calls";
import { measurePortal } from "./measure-portal";

const parts = { calls: measureCalls, portal: measurePortal };

// The official client writes a file into the home folder when it is first used.
const home = mkdtempSync(join(tmpdir(), "bench-"));
process.env.HOME = home;

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const figures: Figure[] = [];
try {
  for (const [name, measure] of Object.entries(parts))
    if (only === undefined || only === name) figures.push(...(await measure()));
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.stdout.write(`${printFigures(figures)}\n`);
process.exit(figures.every(isReached) ? 0 : 1);
