import { describe, expect, it } from "vitest";
import { sinceDay, throughDay, timeWindows } from "./strict-days";

describe("a day of a filter that leaves its ends out", () => {
  it("holds its first and its last second", () => {
    expect(sinceDay("2026-12-31")).toBe("2026-12-30T15:59:59Z");
    expect(throughDay("2026-12-31")).toBe("2026-12-31T16:00:00Z");
  });

  it("that is no day filters nothing", () => {
    expect(sinceDay("2026-13-01")).toBeUndefined();
    expect(throughDay("")).toBeUndefined();
  });
});

it("every time window of the address reaches Huawei's names", () => {
  expect(timeWindows({ createFrom: "2026-01-02", expireUntil: "2026-01-02" })).toEqual({
    create_time_begin: "2026-01-01T15:59:59Z",
    create_time_end: undefined,
    effective_time_begin: undefined,
    effective_time_end: undefined,
    expire_time_begin: undefined,
    expire_time_end: "2026-01-02T16:00:00Z",
  });
});
