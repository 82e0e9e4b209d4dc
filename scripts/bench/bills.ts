import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { startPostgres } from "../postgres/start";
import { createTestDatabase } from "../test/database";
import { startSandbox } from "../test/sandbox";
import { type Figure, isReached, printFigures } from "./figures";
import { measureBillReads } from "./measure-bill-reads";
import { measureBillSync } from "./measure-bill-sync";

// npm run bench:bills -- --rows 1000000,10000000 --only reads: the copy of bills, how fast it fills and how fast it answers.
const word = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const sizes = (word("rows") ?? "1000000,10000000").split(",").map(Number);
const only = word("only");
mkdirSync(".data", { recursive: true });
const data = mkdtempSync(join(process.cwd(), ".data", "bench-bills-"));
const server = await startPostgres({ data });
const figures: Figure[] = [];
try {
  if (only !== "reads") figures.push(...(await measureBillSync(server.url)));
  if (only !== "sync") {
    const made = await createTestDatabase(server.url);
    // Names of services are the only thing that is asked of Huawei meanwhile.
    const sandbox = await startSandbox({ customers: 10 });
    Object.assign(process.env, {
      DATABASE_URL: made.url,
      AUTH_SECRET: "s".repeat(32),
      LOG_LEVEL: "silent",
      HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
      HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
      HUAWEICLOUD_SDK_DOMAIN_ID: sandbox.partner.domainId,
      HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
      HUAWEI_IAM_ENDPOINT: sandbox.iam,
    });
    for (const rows of sizes) figures.push(...(await measureBillReads(`bench-${rows}`, rows)));
    await sandbox.stop();
  }
} finally {
  await server.stop();
  for (const folder of [dirname(server.cluster), data]) rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${printFigures(figures)}\n`);
process.exit(figures.every(isReached) ? 0 : 1);
