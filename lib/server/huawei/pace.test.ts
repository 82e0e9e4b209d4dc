import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPace } from "./pace";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Tells whether a place was given by now. */
const isGiven = async (place: Promise<unknown> | null) => {
  let given = false;
  void place?.then(() => {
    given = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return given;
};

describe("the calls of a process", () => {
  it("get as many places as a second may have calls, and the next one a second after the first has arrived", async () => {
    const enter = createPace();
    const places = [await enter("a", 2), await enter("a", 2)];
    const third = enter("a", 2);
    let answered: (value: unknown) => void = () => {};
    places[0]?.sent(
      new Promise((resolve) => {
        answered = resolve;
      }),
    );
    await vi.advanceTimersByTimeAsync(100);
    answered(null);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await isGiven(third)).toBe(false);
    await vi.advanceTimersByTimeAsync(5);
    expect(await isGiven(third)).toBe(true);
  });

  it("have arrived a quarter of a second after they left, however long their answer takes", async () => {
    const enter = createPace();
    (await enter("a", 1))?.sent(new Promise(() => {}));
    const second = enter("a", 1);
    await vi.advanceTimersByTimeAsync(1_240);
    expect(await isGiven(second)).toBe(false);
    await vi.advanceTimersByTimeAsync(20);
    expect(await isGiven(second)).toBe(true);
  });

  it("that were never sent give their places back at once, and operations have their own", async () => {
    const enter = createPace();
    const first = await enter("a", 1);
    expect(await isGiven(enter("b", 1))).toBe(true);
    const second = enter("a", 1);
    expect(await isGiven(second)).toBe(false);
    first?.giveBack();
    expect(await isGiven(second)).toBe(true);
  });

  it("need none where the ceiling is lifted", async () => {
    expect(await createPace()("a", 100_000)).toBeNull();
  });
});
