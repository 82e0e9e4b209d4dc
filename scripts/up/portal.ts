import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nextCommand } from "./build.mjs";
import { startChild } from "./child";
import type { Part } from "./keep-running";
import { untilReady } from "./until-ready";

export interface PortalWish {
  root: string;
  data: string;
  /** The whole environment of the portal. */
  settings: Record<string, string>;
  host: string;
  port: number;
  dev: boolean;
}

/** sysexits.h; the portal ends with it, and a sentence on stderr, when its configuration cannot work. */
const badConfiguration = 78;

/** Starts the portal and waits until it says that it is well. */
export async function startPortal(wish: PortalWish, signal: AbortSignal): Promise<Part> {
  const { root, data, settings, host, port, dev } = wish;
  const child = startChild([nextCommand, dev ? "dev" : "start", "--hostname", host, "--port", String(port)], {
    cwd: root,
    env: { ...settings, NODE_ENV: dev ? "development" : "production" },
    log: join(data, "log/portal.log"),
    echo: dev,
  });
  const address = `http://${reachable(host)}:${port}/api/health`;
  await untilReady("The portal", child, (over) => untilWell(address, over), {
    signal,
    patience: dev ? 180_000 : 60_000,
  });
  const exited = child.exited.then(({ code, how }) =>
    code === badConfiguration
      ? { how, final: child.errors.at(-1) ?? "The portal's configuration cannot work." }
      : { how },
  );
  return { pid: child.pid, exited, stop: () => child.stop(3_000) };
}

async function untilWell(address: string, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const answer = await fetch(address, { signal: AbortSignal.any([over, AbortSignal.timeout(20_000)]) }).catch(
      () => null,
    );
    if (answer?.status === 200) return;
    await wait(50);
  }
}

/** The address by which this machine reaches what listens on `host`. */
const reachable = (host: string) => {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
};
