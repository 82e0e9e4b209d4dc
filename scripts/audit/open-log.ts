import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import postgres, { type Sql } from "postgres";
import { publicKeyOf, signingKeyOf } from "@/lib/server/audit/signing";
import { keptUrl } from "../postgres/kept-url";
import { readSettings } from "../up/env-file";
import { Refusal } from "../up/refusal.mjs";
import { readSecrets } from "../up/secrets";

export interface OpenLog {
  sql: Sql;
  key: ReturnType<typeof signingKeyOf>;
  publicKeys: string[];
  headsFile: string | null;
  values: { out?: string | undefined };
}

/** Opens the log that a command is about: the database and the key of the settings, else those of the data folder. */
export function openLog(argv: readonly string[]): OpenLog {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: "string", default: ".data" },
      heads: { type: "string" },
      key: { type: "string", multiple: true, default: [] },
      out: { type: "string" },
    },
  });
  const data = resolve(values.data);
  const settings = readSettings(join(process.cwd(), ".env"));
  const secrets = existsSync(join(data, "secrets.json")) ? readSecrets(data) : null;
  const authSecret = settings.AUTH_SECRET ?? secrets?.authSecret;
  if (!authSecret)
    throw new Refusal(
      `Neither AUTH_SECRET is set nor are there secrets in ${data}; name the portal's data folder with --data.`,
      2,
    );
  const key = signingKeyOf({
    AUTH_SECRET: authSecret,
    AUDIT_SIGNING_KEY: settings.AUDIT_SIGNING_KEY ?? secrets?.auditKey,
  });
  const file = values.heads ?? settings.AUDIT_HEADS_FILE ?? join(data, "audit-heads.ndjson");
  return {
    sql: postgres(settings.DATABASE_URL ?? keptUrl(data), { max: 2, connect_timeout: 8, onnotice: () => {} }),
    key,
    publicKeys: [publicKeyOf(key), ...values.key],
    headsFile: values.heads || settings.AUDIT_HEADS_FILE || secrets ? file : null,
    values,
  };
}

/** Runs a command with the log open; a refusal is told in one sentence. */
export async function withLog(work: (log: OpenLog) => Promise<number>): Promise<void> {
  let log: OpenLog | undefined;
  try {
    log = openLog(process.argv.slice(2));
    process.exitCode = await work(log);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  } finally {
    await log?.sql.end({ timeout: 5 });
  }
}
