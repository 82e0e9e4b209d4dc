import { spawn } from "node:child_process";

/** Works on a run in a process of its own, which inherits where database and upstream are; `kill` is a power cut. */
export function startRunner(runId: string): { kill: () => Promise<void>; ended: Promise<void> } {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/bench/bulk-runner.ts", runId],
    { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  process.once("exit", () => child.kill("SIGKILL"));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    ended,
  };
}
