import { join } from "node:path";
import { migrate } from "../migrate";
import { seedPeople } from "../seed";
import { buildPortal } from "./build.mjs";
import { checkDatabase, startDatabase } from "./database";
import { type Kept, keepRunning, type Part } from "./keep-running";
import type { UpOptions } from "./options.mjs";
import { startPortal } from "./portal";
import type { Progress } from "./progress.mjs";
import type { Running } from "./report";
import { startSandbox } from "./sandbox";
import { readSecrets } from "./secrets";
import { readUpstream, type Upstream } from "./upstream";

export interface Plan {
  root: string;
  data: string;
  port: number;
  url: string;
  settings: Record<string, string>;
  options: UpOptions;
  progress: Progress;
  /** Aborted as soon as everything is to end, so that whatever is under way stops too. */
  signal: AbortSignal;
  giveUp: (sentence: string) => void;
}

/** The started parts, by the order in which they are to be stopped. */
export interface Parts {
  portal?: Kept<Part>;
  sandbox?: Kept<Part>;
  database?: Kept<Part>;
}

/** Starts everything, side by side where nothing waits for anything, and enters each part in `parts` as it comes up. */
export async function startAll(plan: Plan, parts: Parts): Promise<Running> {
  const { settings, options, progress, signal } = plan;
  const configured = readUpstream(settings);
  const secrets = readSecrets(plan.data);
  const failure = new AbortController();
  const early = { ...plan, signal: AbortSignal.any([signal, failure.signal]) };
  const [, database, sandbox] = await together(
    [
      options.dev ? null : build(early),
      openDatabase(early, parts, configured === null),
      configured ? null : openSandbox(early, parts),
    ],
    () => failure.abort(),
  );
  const upstream: Upstream = configured ?? { kind: "sandbox", site: siteOf(settings), ...pick(sandbox) };
  const portalSettings = {
    ...settings,
    ...(sandbox && {
      HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
      HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
      HUAWEICLOUD_SDK_DOMAIN_ID: sandbox.partner.domainId,
      HUAWEI_CUSTOMER_AGENCY: sandbox.partner.agencyName,
      HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
      HUAWEI_IAM_ENDPOINT: sandbox.iam,
      SANDBOX_ENDPOINT: sandbox.endpoint,
    }),
    HUAWEI_SITE: settings.HUAWEI_SITE ?? "cn",
    UPSTREAM_KIND: upstream.kind,
    DATABASE_URL: database.url,
    AUTH_SECRET: settings.AUTH_SECRET ?? secrets.authSecret,
    AUDIT_SIGNING_KEY: settings.AUDIT_SIGNING_KEY ?? secrets.auditKey,
    EXPORT_FOLDER: settings.EXPORT_FOLDER ?? join(plan.data, "exports"),
    AUDIT_HEADS_FILE: settings.AUDIT_HEADS_FILE ?? join(plan.data, "audit-heads.ndjson"),
    PORTAL_ORIGIN: settings.PORTAL_ORIGIN ?? plan.url,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const wish = { ...plan, host: options.host, dev: options.dev, settings: portalSettings };
  const portal = await progress.step("portal", () => startPortal(wish, signal));
  parts.portal = keep(plan, "The portal", portal, (stop) => startPortal(wish, stop));
  return {
    url: plan.url,
    databaseUrl: database.url,
    upstream,
    sandbox,
    signIns: database.signIns,
    pids: {
      portal: portal.pid,
      sandbox: parts.sandbox?.current().pid ?? null,
      postgres: parts.database?.current().pid ?? null,
    },
  };
}

const build = ({ root, progress, signal }: Plan) =>
  progress.step("build", async (note) => note(await buildPortal(root, { signal, announce: progress.line })));

async function openDatabase(plan: Plan, parts: Parts, demo: boolean) {
  const { data, settings, progress, signal } = plan;
  const url = await progress.step("PostgreSQL", async (note) => {
    if (settings.DATABASE_URL) {
      await checkDatabase(settings.DATABASE_URL);
      note(`at ${new URL(settings.DATABASE_URL).host}`);
      return settings.DATABASE_URL;
    }
    const first = await startDatabase(data);
    const { port } = first.server;
    note([`port ${port}`, ...first.notes].join(", "));
    parts.database = keep(plan, "PostgreSQL", first, () => startDatabase(data, port));
    return first.url;
  });
  signal.throwIfAborted();
  const signIns = await progress.step("schema", async () => {
    await migrate(url);
    return seedPeople(url, { demo });
  });
  return { url, signIns };
}

async function openSandbox(plan: Plan, parts: Parts) {
  const { root, data, settings, options, progress, signal } = plan;
  const wish = { root, data, settings, customers: options.customers, seed: options.seed, site: siteOf(settings) };
  const first = await progress.step("sandbox", async (note) => {
    const part = await startSandbox({ ...wish, port: 0 }, signal);
    note(`${options.customers} customers, seed ${options.seed}`);
    return part;
  });
  const port = Number(new URL(first.ready.endpoint).port); // the portal knows it, so it stays
  parts.sandbox = keep(plan, "The sandbox", first, (stop) => startSandbox({ ...wish, port }, stop));
  return first.ready;
}

const keep = (
  { progress, giveUp }: Plan,
  name: string,
  part: Part,
  restart: (signal: AbortSignal) => Promise<Part>,
): Kept<Part> => keepRunning({ name, part, restart, say: progress.line, giveUp });

/** The sandbox stands in for either site; a site that does not exist is for the portal to complain about. */
const siteOf = (settings: Record<string, string>) => (settings.HUAWEI_SITE === "intl" ? "intl" : "cn");

const pick = (sandbox: { endpoint: string; iam: string } | null) => ({
  endpoint: sandbox?.endpoint ?? "",
  iam: sandbox?.iam ?? "",
});

/** Waits for all, also when one fails: then the others are called off, and nothing is still coming up when it is told. */
async function together<T extends readonly unknown[] | []>(works: T, callOff: () => void) {
  const failures: unknown[] = [];
  for (const work of works)
    Promise.resolve(work).catch((error: unknown) => {
      failures.push(error);
      callOff();
    });
  await Promise.allSettled(works);
  if (failures.length > 0) throw failures[0]; // the later ones only follow from it
  return Promise.all(works);
}
