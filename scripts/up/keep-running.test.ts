import { describe, expect, it } from "vitest";
import { keepRunning, type Part } from "./keep-running";

/** A part that ends when told to. */
function makePart(pid: number): Part & { end: (how: string, final?: string) => void; stopped: number } {
  let end: (how: { how: string; final?: string }) => void = () => {};
  const exited = new Promise<{ how: string; final?: string }>((resolve) => {
    end = resolve;
  });
  const part = {
    pid,
    exited,
    stopped: 0,
    end: (how: string, final?: string) => end({ how, ...(final !== undefined && { final }) }),
    stop: async () => {
      part.stopped++;
      end({ how: "told to" });
    },
  };
  return part;
}

const look = async (until: () => boolean) => {
  for (let at = 0; at < 200 && !until(); at++) await new Promise((resolve) => setTimeout(resolve, 5));
};

function keep(parts: ReturnType<typeof makePart>[], restart?: () => Promise<Part>) {
  const said: string[] = [];
  const gaveUp: string[] = [];
  const [first, ...rest] = parts;
  if (!first) throw new Error("a part is needed");
  const kept = keepRunning<Part>({
    name: "The portal",
    part: first,
    pauses: [1, 1, 1],
    restart: restart ?? (async () => rest.shift() ?? Promise.reject(new Error("no port"))),
    say: (sentence) => said.push(sentence),
    giveUp: (sentence) => gaveUp.push(sentence),
  });
  return { kept, said, gaveUp };
}

describe("a part that is kept running", () => {
  it("is started again when it ends, and both are said", async () => {
    const parts = [makePart(1), makePart(2)] as const;
    const { kept, said, gaveUp } = keep([...parts]);
    parts[0].end("signal SIGKILL");
    await look(() => kept.current().pid === 2);
    expect(kept.current().pid).toBe(2);
    expect(said).toEqual([
      "The portal ended unexpectedly (signal SIGKILL); starting it again in 0.001 s.",
      "The portal runs again.",
    ]);
    expect(gaveUp).toEqual([]);
    await kept.stop();
  });

  it("is given up after three attempts", async () => {
    const part = makePart(1);
    const { said, gaveUp } = keep([part]);
    part.end("exit code 1");
    await look(() => gaveUp.length > 0);
    expect(said).toHaveLength(3);
    expect(gaveUp).toEqual(["The portal keeps ending (no port)."]);
  });

  it("is given up at once when it says that another attempt would end the same way", async () => {
    const part = makePart(1);
    const { said, gaveUp } = keep([part, makePart(2)]);
    part.end("exit code 78", "AUTH_SECRET must be set.");
    await look(() => gaveUp.length > 0);
    expect(said).toEqual([]);
    expect(gaveUp).toEqual(["AUTH_SECRET must be set."]);
  });

  it("is not started again once it is to stop, also when it was just coming up", async () => {
    const parts = [makePart(1), makePart(2)] as const;
    let arrive: (part: Part) => void = () => {};
    const { kept, said } = keep(
      [parts[0]],
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    parts[0].end("exit code 1");
    await look(() => said.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const stopping = kept.stop();
    arrive(parts[1]);
    await stopping;
    expect(parts[1].stopped).toBeGreaterThan(0);
    expect(kept.current().pid).toBe(2);
  });
});
