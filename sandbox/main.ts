import type { Server } from "node:http";
import { type Options, readOptions, StartMistake } from "./options";
import { createSandbox, type Sandbox } from "./sandbox";
import { createSandboxServer, listen } from "./server";

/** What a client needs to know, as the ready line says it. */
function readyLine({ world }: Sandbox, endpoint: string) {
  const [own, ...others] = world.accounts.keys;
  const { partner, platform } = world.accounts;
  return {
    ready: true,
    endpoint,
    iam: endpoint,
    partner: {
      accessKey: own?.accessKey,
      secretKey: own?.secretKey,
      domainId: partner.domainId,
      name: partner.name,
      userName: partner.userName,
      password: partner.password,
      agencyName: platform,
    },
    ...(partner.kind === "distributor"
      ? { resellers: world.resellers.list.map(({ id, accountName }) => ({ resellerId: id, accountName })) }
      : {}),
    customers: others.map(({ account, accessKey, secretKey }) => ({
      customerId: account.domainId,
      accountName: account.name,
      accessKey,
      secretKey,
    })),
  };
}

const sentenceOf = (mistake: unknown, { port, host }: Options): string | null => {
  if (mistake instanceof StartMistake) return mistake.message;
  const code = (mistake as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use: choose another with --port, or 0 for a free one.`;
  if (code === "EACCES" || code === "EADDRNOTAVAIL") return `The sandbox may not listen on ${host}:${port} (${code}).`;
  return null;
};

/** How long calls under way may still take when the sandbox is told to stop. */
const graceMs = 500;

function stopOn(signals: readonly NodeJS.Signals[], server: Server) {
  for (const signal of signals)
    process.once(signal, () => {
      // Writes are on disk before they are answered, so there is nothing to save here.
      server.close(() => process.exit(0));
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
    });
}

async function start(options: Options) {
  const sandbox = createSandbox(options);
  // The first page of orders should not wait for thirteen months to be drawn.
  sandbox.world.orders.warm(sandbox.clock.now());
  const server = createSandboxServer(sandbox);
  const port = await listen(server, options.port, options.host);
  stopOn(["SIGINT", "SIGTERM"], server);
  const host = options.host === "0.0.0.0" || options.host === "::" ? "127.0.0.1" : options.host;
  process.stdout.write(`${JSON.stringify(readyLine(sandbox, `http://${host}:${port}`))}\n`);
}

let options: Options | undefined;
try {
  options = readOptions(process.argv.slice(2));
  await start(options);
} catch (mistake) {
  const sentence = options ? sentenceOf(mistake, options) : mistake instanceof StartMistake ? mistake.message : null;
  if (sentence === null) throw mistake;
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
