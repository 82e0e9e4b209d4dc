import { withLog } from "./open-log";
import { printFindings } from "./verify-export.mjs";
import { verifyLog } from "./verify-log";

// `npm run audit:verify`: exit code 0 when the log is whole, 1 when it is not, 2 when it could not be read.
await withLog(async ({ sql, publicKeys, headsFile }) => {
  const started = Date.now();
  const { entries, findings } = await verifyLog({ sql, publicKeys, headsFile });
  await sql`insert into audit_check (at, entries, findings) values (now(), ${entries}, ${findings.length})`;
  const took = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  if (!headsFile)
    process.stdout.write(
      "No file of heads outside the database is known, so a restored old copy would not be noticed.\n",
    );
  process.stdout.write(
    findings.length > 0
      ? `${printFindings(findings)}\n${entries} entries, ${findings.length} findings (${took}).\n`
      : `${entries} entries: nothing was changed, removed, moved or cut off (${took}).\n`,
  );
  return findings.length > 0 ? 1 : 0;
});
