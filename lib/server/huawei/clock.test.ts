import { describe, expect, it } from "vitest";
import { createClock } from "./clock";

const start = Date.parse("2026-11-23T09:00:00.000Z");
const header = (ms: number) => new Date(ms).toUTCString();

/** A clock on a machine whose time the test moves. */
function clockAt() {
  let machine = start;
  const clock = createClock(() => machine);
  return {
    clock,
    /** An answer a second later, from a far side that is ahead by so much. */
    answer(aheadMs: number) {
      machine += 1_000;
      clock.learn(header(machine + aheadMs));
    },
    ahead: () => ({
      now: clock.now().getTime() - machine,
      from: clock.range().from.getTime() - machine,
      until: clock.range().until.getTime() - machine,
    }),
  };
}

describe("a clock that follows another", () => {
  it("is the machine's own as long as the two agree to two seconds", () => {
    const { answer, ahead } = clockAt();
    for (const ms of [0, 900, -1_500, 1_999, 0]) answer(ms);
    expect(ahead()).toEqual({ now: 0, from: 0, until: 0 });
  });

  it("is not moved by one odd answer, and doubts for as long as it remembers it", () => {
    const { answer, ahead } = clockAt();
    for (const ms of [0, 0, 600_000, 0]) answer(ms);
    expect(ahead()).toEqual({ now: 0, from: 0, until: 600_000 });
    for (let more = 0; more < 4; more++) answer(0);
    expect(ahead()).toEqual({ now: 0, from: 0, until: 0 });
  });

  it("knows from the first answer after a move that now may be either", () => {
    const { answer, ahead } = clockAt();
    for (let before = 0; before < 5; before++) answer(0);
    answer(-300_000);
    expect(ahead()).toEqual({ now: 0, from: -300_000, until: 0 });
    for (let after = 0; after < 2; after++) answer(-300_000);
    expect(ahead()).toEqual({ now: -300_000, from: -300_000, until: 0 });
    for (let after = 0; after < 2; after++) answer(-300_000);
    expect(ahead()).toEqual({ now: -300_000, from: -300_000, until: -300_000 });
  });

  it("takes the word of a refused signature at once", () => {
    const { clock, answer, ahead } = clockAt();
    for (let before = 0; before < 5; before++) answer(0);
    clock.learn(header(start + 5_000 + 1_200_000), true);
    expect(ahead()).toEqual({ now: 1_200_000, from: 1_200_000, until: 1_200_000 });
  });
});
