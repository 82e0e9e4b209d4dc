import "server-only";

/** A call may have arrived as late as its answer came, but hardly later than this after it left. */
const longestTransitMs = 250;
/** Huawei's window of a second, and by how much a timer may be early. */
const windowMs = 1_003;
// A ceiling this high is a lifted one (a sandbox under load), as it is for the turns.
const watchedCeiling = 1_000;

interface Lane {
  free: number;
  waiting: (() => void)[];
}

/** A place among the calls of a second. */
export interface Place {
  /** Nothing was sent. */
  giveBack: () => void;
  /** A call was sent, and this is its answer on its way: the place is free a second after the call has arrived. */
  sent: (answer: Promise<unknown>) => void;
}

/**
 * Keeps the calls of this process below a ceiling at Huawei's end. A turn says when a call may start; a signature and a
 * row of the ledger come before it leaves, and take longer at times, so that calls which started a second apart can arrive
 * closer together. There are as many places as calls in a second, and none is used again before a second has gone by there.
 */
export function createPace() {
  const lanes = new Map<string, Lane>();
  const laneOf = (operation: string, perSecond: number) => {
    const key = `${operation} ${perSecond}`;
    const lane = lanes.get(key) ?? { free: perSecond, waiting: [] };
    lanes.set(key, lane);
    return lane;
  };
  const enter = async (operation: string, perSecond: number): Promise<Place> => {
    const lane = laneOf(operation, perSecond);
    if (lane.free > 0) lane.free -= 1;
    else await new Promise<void>((resolve) => lane.waiting.push(resolve));
    const giveBack = () => {
      const next = lane.waiting.shift();
      if (next) next();
      else lane.free += 1;
    };
    return {
      giveBack,
      sent: (answer) => {
        const late = setTimeout(arrive, longestTransitMs);
        late.unref();
        let hasArrived = false;
        function arrive() {
          if (hasArrived) return;
          hasArrived = true;
          clearTimeout(late);
          setTimeout(giveBack, windowMs).unref();
        }
        answer.then(arrive, arrive);
      },
    };
  };
  /** Null without a wait where there is nothing to keep below. */
  return (operation: string, perSecond: number): Promise<Place> | null =>
    perSecond > watchedCeiling ? null : enter(operation, perSecond);
}
