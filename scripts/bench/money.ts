import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { openDrill } from "../drill/desk";
import { startPostgres } from "../postgres/start";
import { type Figure, isReached, printFigures } from "./figures";
import { measureAmounts } from "./measure-amounts";
import { measureLog } from "./measure-log";
import { measureRaces } from "./measure-races";

// npm run bench:money -- --seed 1: amounts, spends at the same moment, and the log.
const at = process.argv.indexOf("--seed");
const seed = at > 0 ? Number(process.argv[at + 1]) : 1;
mkdirSync(".data", { recursive: true });
const data = mkdtempSync(join(process.cwd(), ".data", "bench-money-"));
const headsFile = join(data, "heads.ndjson");
process.env.AUDIT_HEADS_FILE = headsFile;
const figures: Figure[] = measureAmounts(seed);
const server = await startPostgres({ data });
try {
  const drill = await openDrill(server.url, { seed: `bench-${seed}` });
  try {
    figures.push(...(await measureRaces(drill)), ...(await measureLog(headsFile, seed)));
  } finally {
    await drill.close();
  }
} finally {
  await server.stop();
  for (const folder of [dirname(server.cluster), data]) rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${printFigures(figures)}\n`);
process.exit(figures.every(isReached) ? 0 : 1);
