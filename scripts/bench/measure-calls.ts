import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Caller, openCallers } from "./call-clients";
import { type Figure, median } from "./figures";

const repeats = 5;
const warmUpMs = 600;
const measuredMs = 1_600;

/** Calls a second that a caller makes with so many at once. */
async function rateOf({ call }: Caller, atOnce: number, ms: number): Promise<number> {
  const end = performance.now() + ms;
  const startedAt = performance.now();
  let calls = 0;
  const work = async () => {
    for (; performance.now() < end; calls++) await call();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return calls / ((performance.now() - startedAt) / 1000);
}

async function startServer(): Promise<{ endpoint: string; process: ChildProcess }> {
  const process_ = spawn(process.execPath, ["--import", "tsx", "scripts/bench/answering-server.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const endpoint = await new Promise<string>((resolve) =>
    createInterface({ input: process_.stdout }).once("line", resolve),
  );
  return { endpoint, process: process_ };
}

/** Signed calls a second of our client, the official one and unsigned undici, taking turns on one server. */
export async function measureCalls(): Promise<Figure[]> {
  const server = await startServer();
  const callers: Caller[] = [];
  const figures: Figure[] = [];
  try {
    callers.push(...openCallers(server.endpoint));
    for (const atOnce of [1, 50]) {
      const rates = new Map(callers.map(({ name }) => [name, [] as number[]]));
      for (const caller of callers) await rateOf(caller, atOnce, warmUpMs);
      for (let repeat = 0; repeat < repeats; repeat++)
        for (const caller of callers) rates.get(caller.name)?.push(await rateOf(caller, atOnce, measuredMs));
      const [own = 0, sdk = 1, bare = 1] = callers.map(({ name }) => median(rates.get(name) ?? []));
      figures.push(
        { what: `signed calls/s, ${atOnce} at once`, measured: own, unit: "/s" },
        { what: `… huaweicloud-sdk-core, ${atOnce} at once`, measured: sdk, unit: "/s" },
        { what: `… undici unsigned, ${atOnce} at once`, measured: bare, unit: "/s" },
        {
          what: `ratio to huaweicloud-sdk-core, ${atOnce} at once`,
          measured: own / sdk,
          unit: "×",
          atLeast: atOnce === 1 ? 1.8 : 4,
        },
        { what: `ratio to unsigned undici, ${atOnce} at once`, measured: own / bare, unit: "×", atLeast: 0.7 },
      );
    }
  } finally {
    await Promise.all(callers.map(({ close }) => close()));
    server.process.kill();
  }
  return figures;
}
