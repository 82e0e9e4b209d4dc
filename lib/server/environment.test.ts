import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./environment";

const good = { DATABASE_URL: "postgres://desk:hunter2@127.0.0.1/desk", AUTH_SECRET: "s".repeat(32) };

describe("the portal's settings", () => {
  it("talk to Huawei unless told otherwise", () => {
    expect(parseEnvironment(good).UPSTREAM_KIND).toBe("huawei");
  });

  it("settle spends without an answer every few seconds, and wait longer for records than they were seen to take", () => {
    const { SETTLE_EVERY_SECONDS, SETTLE_RECORD_LAG_SECONDS } = parseEnvironment(good);
    expect(SETTLE_EVERY_SECONDS).toBeLessThanOrEqual(10);
    expect(SETTLE_RECORD_LAG_SECONDS).toBeGreaterThan(10 * 60);
    expect(parseEnvironment({ ...good, SETTLE_EVERY_SECONDS: "2" }).SETTLE_EVERY_SECONDS).toBe(2);
  });

  it.each([
    [{ ...good, DATABASE_URL: undefined }, "DATABASE_URL"],
    [{ ...good, DATABASE_URL: "mysql://desk:hunter2@127.0.0.1/desk" }, "DATABASE_URL"],
    [{ ...good, AUTH_SECRET: "hunter2" }, "AUTH_SECRET"],
    [{ ...good, AUDIT_SIGNING_KEY: "hunter2" }, "AUDIT_SIGNING_KEY"],
    [{ ...good, PORTAL_ORIGIN: "hunter2" }, "PORTAL_ORIGIN"],
    [{ ...good, UPSTREAM_KIND: "hunter2" }, "UPSTREAM_KIND"],
    [{ ...good, SETTLE_IN_PORTAL: "hunter2" }, "SETTLE_IN_PORTAL"],
    ...["hunter2", "0", "1.5", "999999", ""].map((seconds): [Record<string, string | undefined>, string] => [
      { ...good, SETTLE_EVERY_SECONDS: seconds },
      "SETTLE_EVERY_SECONDS",
    ]),
  ])("stop the start with a sentence that names the variable and not its value: %#", (values, name) => {
    expect(() => parseEnvironment(values)).toThrow(new RegExp(`^${name} .+\\.$`));
    expect(() => parseEnvironment(values)).not.toThrow(/hunter2/);
  });
});
