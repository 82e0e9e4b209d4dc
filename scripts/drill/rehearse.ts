import { openDrill } from "./desk";
import { type Tally, tallyRuns } from "./judge-runs";
import { planWaves, type Weather } from "./plan";
import { findRaceFaults } from "./races";
import { createForwardClock, type Ran, runWave } from "./run-wave";
import { layIn } from "./stock";

interface Wish {
  seed: string;
  weathers: readonly Weather[];
  killsEach: number;
  hasFaults: boolean;
  /** Told after each wave. */
  onWave?: (sentence: string) => void;
}

/** What every spend of a drill came to, by operation and by what was done to it. */
export interface Outcome {
  byOperation: Map<string, Tally>;
  byEvent: Map<string, Tally>;
  /** What went wrong where many spend at the same moment. */
  raceFaults: string[];
}

/** Lets processes die over every spend operation and says what became of each spend. */
export async function rehearse(databaseUrl: string, { seed, onWave, ...size }: Wish): Promise<Outcome> {
  const drill = await openDrill(databaseUrl, { seed });
  try {
    const waves = planWaves(seed, size);
    // So many payees of a kind a wave takes at most; coupons and quotas are used up, people are paid again.
    const room = Math.max(...waves.map(({ runs }) => 1 + Math.max(...runs.map(({ nth }) => nth))));
    const needed = room * waves.length;
    let keys = 0;
    const send = (id: string, input: object) =>
      drill.spend(id, input, `stock-${seed}-${String(++keys).padStart(10, "0")}`);
    const stock = await layIn(drill.read, send, { coupons: needed, childQuotas: needed });
    const raceFaults = await findRaceFaults(drill, stock);
    const { length: journalFrom } = (await drill.sandbox.control("journal")) as unknown[];
    const moveOn = createForwardClock(drill);
    // What is taken back is looked up beforehand: however late records come, those of the stock are there by then.
    await moveOn(Math.max(...waves.map(({ lagSeconds }) => lagSeconds)));
    const ran: Ran[] = [];
    for (const [at, wave] of waves.entries()) {
      const startedAt = Date.now();
      ran.push(...(await runWave(drill, stock, wave, { offset: at * room, moveOn })));
      onWave?.(
        `wave ${at + 1} of ${waves.length}: ${wave.runs.length} spends, records ${wave.lagSeconds} s late, remark ${wave.remark ? "on" : "off"}: ${((Date.now() - startedAt) / 1000).toFixed(0)} s`,
      );
    }
    const tally = (by: (run: Ran) => string) => tallyRuns(drill, ran, journalFrom, by);
    return {
      raceFaults,
      byOperation: await tally(({ operation }) => operation),
      byEvent: await tally(({ step, fault }) => (step ? `kill ${step}` : `answer ${fault}`)),
    };
  } finally {
    await drill.close();
  }
}
