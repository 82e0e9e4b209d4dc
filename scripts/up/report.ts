import type { SignIn } from "../seed";
import type { SandboxReady } from "./sandbox";
import type { Upstream } from "./upstream";

/** Everything there is to know of what runs; with `--json` it is the one line on stdout. */
export interface Running {
  url: string;
  databaseUrl: string;
  upstream: Upstream;
  sandbox: SandboxReady | null;
  signIns: SignIn[];
  pids: { portal: number; sandbox: number | null; postgres: number | null };
}

export const jsonLine = (running: Running): string => `${JSON.stringify({ ready: true, ...running })}\n`;

/** What a person wants to know when everything runs. */
export function describeRunning(
  { url, upstream, signIns }: Running,
  { data, host, seconds }: { data: string; host: string; seconds: string },
): string {
  const isOpen = !["127.0.0.1", "localhost", "::1"].includes(host);
  const lines = [
    "",
    `Partner Desk runs at ${url}  (ready after ${seconds})`,
    "",
    upstream.kind === "sandbox"
      ? `  talks to   the sandbox at ${upstream.endpoint}: made-up customers, nothing reaches Huawei Cloud`
      : `  talks to   Huawei Cloud (${upstream.site}) at ${upstream.endpoint}`,
    `  data       ${data}`,
    ...describeSignIns(signIns),
    ...(isOpen && upstream.kind === "sandbox"
      ? ["", `  It listens on ${host}, so others can reach it, and everybody knows the demo passwords.`]
      : []),
    "",
    "Ctrl-C stops everything and keeps the data.",
    "",
  ];
  return lines.join("\n");
}

function describeSignIns(signIns: readonly SignIn[]): string[] {
  if (signIns.length === 0) return ["  sign in    with the accounts made earlier"];
  const width = Math.max(...signIns.map(({ name }) => name.length));
  return signIns.map(
    ({ name, password, role }, at) =>
      `  ${at === 0 ? "sign in " : "        "}   ${name.padEnd(width)}  ${password}  (${role})`,
  );
}
