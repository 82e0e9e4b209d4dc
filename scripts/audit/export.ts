import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportLog } from "@/lib/server/audit/export";
import { publicKeyOf } from "@/lib/server/audit/signing";
import { withLog } from "./open-log";

// `npm run audit:export -- --out FILE`: the whole log as a file that anybody can verify.
await withLog(async ({ sql, key, values: { out } }) => {
  if (!out) {
    process.stderr.write("Name the file to write with --out FILE.\n");
    return 2;
  }
  await pipeline(Readable.from(exportLog({ sql, key })), createWriteStream(out, { mode: 0o600 }));
  process.stdout.write(
    `${out} is written. Verify it with: node scripts/audit/verify-export.mjs ${out} --key ${publicKeyOf(key)}\n`,
  );
  return 0;
});
