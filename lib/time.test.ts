import { describe, expect, it } from "vitest";
import { beijingDayEnd, beijingDayStart, beijingMonth, formatInstant, monthsBack, shiftMonth } from "./time";

describe("Beijing's clock", () => {
  it("begins a billing month at 16:00 UTC of the day before", () => {
    expect(beijingMonth(new Date("2026-01-31T15:59:59Z"))).toBe("2026-01");
    expect(beijingMonth(new Date("2026-01-31T16:00:00Z"))).toBe("2026-02");
    expect(beijingMonth(new Date("2025-12-31T16:00:00Z"))).toBe("2026-01");
  });

  it("moves months over the turn of a year", () => {
    expect(shiftMonth("2026-01", -1)).toBe("2025-12");
    expect(shiftMonth("2025-12", 1)).toBe("2026-01");
    expect(monthsBack("2026-02", 3)).toEqual(["2025-12", "2026-01", "2026-02"]);
  });

  it("turns a Beijing day into the UTC seconds that it holds", () => {
    expect(beijingDayStart("2026-03-01")).toBe("2026-02-28T16:00:00Z");
    expect(beijingDayEnd("2026-03-01")).toBe("2026-03-01T15:59:59Z");
  });

  it("shows an instant on Beijing's clock and leaves other text alone", () => {
    expect(formatInstant("2026-02-28T16:00:05Z")).toBe("2026-03-01 00:00");
    expect(formatInstant("2026-02-28T16:00:05Z", { seconds: true })).toBe("2026-03-01 00:00:05");
    expect(formatInstant("soon")).toBe("soon");
  });
});
