/** The sandbox's own time: the machine's, moved by an offset, or standing still. */
export function createClock(machine: () => number = Date.now) {
  let offset = 0;
  let frozen: number | null = null;
  const now = () => frozen ?? machine() + offset;
  return {
    now,
    /** Moves the clock by milliseconds against the machine's and lets it run. */
    shift(milliseconds: number) {
      offset = milliseconds;
      frozen = null;
    },
    /** Sets the clock to an instant; it runs on from there. */
    set(at: number) {
      offset = at - machine();
      frozen = null;
    },
    /** Stops the clock at an instant. */
    freeze(at: number) {
      frozen = at;
    },
    /** The machine's time again. */
    reset() {
      offset = 0;
      frozen = null;
    },
    state: () => ({
      now: new Date(now()).toISOString(),
      offsetMs: Math.round(now() - machine()),
      frozen: frozen !== null,
    }),
  };
}

export type Clock = ReturnType<typeof createClock>;
