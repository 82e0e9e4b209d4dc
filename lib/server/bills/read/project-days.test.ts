import { describe, expect, it } from "vitest";
import { type DaySum, daysOf, projectDays } from "./project-days";

const day = (of: string, amount: string, usage = amount): DaySum => ({ day: of, amount, usage });

describe("the days of a month", () => {
  it("are as many as the calendar has, in leap years too", () => {
    expect(daysOf("2026-02")).toHaveLength(28);
    expect(daysOf("2028-02").at(-1)).toBe("2028-02-29");
    expect(daysOf("2026-12").at(-1)).toBe("2026-12-31");
  });

  it("that are still to come have no figure, and those that had no use are zero", () => {
    const { amounts, through } = projectDays("2026-11", [day("2026-11-01", "5")], "2026-11-02");
    expect(amounts.slice(0, 3)).toEqual(["5", "0", null]);
    expect(through).toBe("2026-11-02");
  });

  it("have the same days of the month before beside them, none where that month is not there", () => {
    const sums = [day("2026-10-01", "3"), day("2026-11-01", "5")];
    expect(projectDays("2026-11", sums, "2026-11-30").before.slice(0, 2)).toEqual(["3", "0"]);
    expect(projectDays("2026-11", sums.slice(1), "2026-11-30").before.every((one) => one === null)).toBe(true);
  });
});

describe("the projected end of a month", () => {
  const steady = Array.from({ length: 10 }, (_, at) => day(`2026-11-${String(at + 1).padStart(2, "0")}`, "10"));

  it("lets pay-per-use go on at the mean of the last seven whole days", () => {
    const { projected, pace, paceDays } = projectDays("2026-11", steady, "2026-11-10");
    expect([projected, pace, paceDays]).toEqual(["300", "10", 7]);
  });

  it("lets orders come as on the same days of the month before, and repeats none that were made already", () => {
    const ordered = [
      ...steady,
      day("2026-11-03", "510", "10"),
      day("2026-10-05", "1000", "0"),
      day("2026-10-20", "77.5", "0.5"),
    ].filter((one, at) => !(at === 2 && one.day === "2026-11-03"));
    expect(projectDays("2026-11", ordered, "2026-11-10").projected).toBe("877");
  });

  it("is not told of a month that is over, nor of one without a whole day", () => {
    expect(projectDays("2026-10", [day("2026-10-31", "1")], "2026-10-31").projected).toBeNull();
    expect(projectDays("2026-11", steady, null).projected).toBeNull();
  });
});
