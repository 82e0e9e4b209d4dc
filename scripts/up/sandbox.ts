import { join } from "node:path";
import { startChild } from "./child";
import type { Part } from "./keep-running";
import { untilReady } from "./until-ready";

/** What the sandbox says of itself when it is ready. */
export interface SandboxReady {
  ready: true;
  endpoint: string;
  iam: string;
  partner: { accessKey: string; secretKey: string; domainId: string; agencyName: string };
}

export interface SandboxPart extends Part {
  ready: SandboxReady;
}

export interface SandboxWish {
  root: string;
  data: string;
  settings: Record<string, string>;
  customers: number;
  seed: number;
  site: string;
  /** 0 for a free one. */
  port: number;
}

/** The made-up partner has resellers, so that everything there is can be seen and tried. */
const partner = "distributor";

/** Starts the sandbox and waits for its ready line. Its state is kept in a file of its own for each world. */
export async function startSandbox(wish: SandboxWish, signal: AbortSignal): Promise<SandboxPart> {
  const { root, data, customers, seed, site, port } = wish;
  const world = `${partner}-${seed}-${customers}${site === "cn" ? "" : `-${site}`}`;
  const given = { port, customers, seed, site, partner, state: join(data, `sandbox-state-${world}.json`) };
  let tell: (ready: SandboxReady) => void = () => {};
  const said = new Promise<SandboxReady>((resolve) => {
    tell = resolve;
  });
  const child = startChild(
    [
      ...["--conditions=react-server", "--import", "tsx", "sandbox/main.ts"],
      ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ],
    {
      cwd: root,
      env: wish.settings,
      log: join(data, "log/sandbox.log"),
      onLine: (line) => line.startsWith('{"ready":true') && tell(JSON.parse(line) as SandboxReady),
    },
  );
  const ready = await untilReady("The sandbox", child, () => said, { signal, patience: 60_000 });
  return { pid: child.pid, exited: child.exited, ready, stop: () => child.stop(2_000) };
}
