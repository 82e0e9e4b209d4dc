import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";

const tailLength = 16_000;

/**
 * Runs a program to its end with its output in a file.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, log: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal | undefined }} options
 * @returns {Promise<{ code: number | null, output: string }>} the end of the output, and the exit code (null: killed)
 */
export function run(command, args, { cwd, log, env = process.env, signal }) {
  mkdirSync(dirname(log), { recursive: true });
  return new Promise((resolve, reject) => {
    const file = createWriteStream(log);
    file.once("error", reject);
    let output = "";
    const child = spawn(command, args, { cwd, env, signal, killSignal: "SIGTERM", stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        file.write(chunk);
        output = (output + chunk).slice(-tailLength);
      });
    child.once("error", (error) => {
      if (!signal?.aborted) return reject(error);
    });
    child.once("close", (code) => file.end(() => resolve({ code, output })));
  });
}
