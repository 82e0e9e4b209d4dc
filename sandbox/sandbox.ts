import { type Calls, createCalls } from "./calls";
import { type Clock, createClock } from "./clock";
import { createFaults, type Faults } from "./faults";
import { createIam, type Iam } from "./iam";
import { createJournal, type Journal, openState } from "./journal";
import { createLimits, type Limits } from "./limits";
import type { Options } from "./options";
import { StartMistake } from "./options";
import { createTokens, type Tokens } from "./tokens";
import { monthOf } from "./world/calendar";
import { createWorld, type World } from "./world/world";

export interface Settings {
  recordLagMs: number;
  remark: boolean;
  /** Whether records call an allocation what its answer called it. */
  sameTransferId: boolean;
}

/** Everything the sandbox is, apart from the sockets. */
export interface Sandbox {
  readonly options: Options;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly limits: Limits;
  readonly calls: Calls;
  readonly settings: Settings;
  readonly tokens: Tokens;
  world: World;
  iam: Iam;
  /** Back to the seed: writes undone, faults, limits, clock and counters forgotten. Tokens stay good. */
  reset(): void;
}

const usual = (): Settings => ({ recordLagMs: 0, remark: true, sameTransferId: false });

/** Draws the world and replays what the state file holds. */
export function createSandbox(options: Options, machine: () => number = Date.now): Sandbox {
  const clock = createClock(machine);
  const { seed, site, customers, stateFile, partner, resellers, usage } = options;
  const state = openState(stateFile, { seed, site, month: monthOf(clock.now()), partner });
  const draw = () => createWorld({ seed, site, customers, month: state.header.month, partner, resellers, usage });
  const world = draw();
  const tokens = createTokens();
  try {
    for (const entry of state.entries) world.apply(entry.change);
  } catch (mistake) {
    throw new StartMistake(`The state file ${stateFile} does not fit: ${(mistake as Error).message}`);
  }
  const sandbox: Sandbox = {
    options,
    clock,
    tokens,
    faults: createFaults(),
    journal: createJournal(stateFile, state),
    limits: createLimits(),
    calls: createCalls(),
    settings: usual(),
    world,
    iam: createIam(world.accounts, tokens),
    reset() {
      sandbox.world = draw();
      sandbox.iam = createIam(sandbox.world.accounts, tokens);
      sandbox.journal.clear();
      sandbox.faults.clear();
      sandbox.limits.set(null);
      sandbox.calls.clear();
      clock.reset();
      Object.assign(sandbox.settings, usual());
    },
  };
  return sandbox;
}
