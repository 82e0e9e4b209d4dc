import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

/**
 * Sees to it that the portal can listen there.
 * @param patience milliseconds to wait for a portal that has just lost its parent and is about to leave the port
 * @returns the port, which is a free one when 0 was wanted
 */
export async function findPort(host: string, port: number, patience: number): Promise<number> {
  const deadline = Date.now() + patience;
  for (;;) {
    const result = await tryPort(host, port);
    if (typeof result === "number") return result;
    if (result.code === "EADDRINUSE" && Date.now() < deadline) await wait(100);
    else throw new Refusal(sentenceOf(result.code, host, port));
  }
}

const tryPort = (host: string, port: number): Promise<number | { code: string | undefined }> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve({ code: error.code }));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });

function sentenceOf(code: string | undefined, host: string, port: number): string {
  if (code === "EADDRINUSE") return `Port ${port} is in use; free it, or choose another with --port.`;
  if (code === "EACCES") return `Port ${port} is not for ordinary users; choose one above 1023 with --port.`;
  return `${host} is not an address of this machine; choose another with --host.`;
}
