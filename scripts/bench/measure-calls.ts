import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Caller, openCallers } from "./call-clients";
import { type Figure, median } from "./figures";

const rounds = 15;
const warmUpMs = 800;
const measuredMs = 500;

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
      for (const caller of callers) await rateOf(caller, atOnce, warmUpMs);
      // Each round has all of them, one right after the other: what slows the machine for a while slows them alike.
      const measured: number[][] = [];
      for (let round = 0; round < rounds; round++) {
        const rates: number[] = [];
        for (const caller of callers) rates.push(await rateOf(caller, atOnce, measuredMs));
        measured.push(rates);
      }
      const rateAt = (index: number) => median(measured.map((rates) => rates[index] ?? Number.NaN));
      const ratioTo = (index: number) => median(measured.map(([own = 0, ...rest]) => own / (rest[index - 1] ?? 0)));
      figures.push(
        { what: `signed calls/s, ${atOnce} at once`, measured: rateAt(0), unit: "/s" },
        { what: `… huaweicloud-sdk-core, ${atOnce} at once`, measured: rateAt(1), unit: "/s" },
        { what: `… undici unsigned, ${atOnce} at once`, measured: rateAt(2), unit: "/s" },
        {
          what: `ratio to huaweicloud-sdk-core, ${atOnce} at once`,
          measured: ratioTo(1),
          unit: "×",
          atLeast: atOnce === 1 ? 1.8 : 4,
        },
        { what: `ratio to unsigned undici, ${atOnce} at once`, measured: ratioTo(2), unit: "×", atLeast: 0.7 },
      );
    }
  } finally {
    await Promise.all(callers.map(({ close }) => close()));
    server.process.kill();
  }
  return figures;
}
