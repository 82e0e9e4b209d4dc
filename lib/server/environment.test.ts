import { describe, expect, it } from "vitest";
import { parseEnvironment } from "./environment";

const good = { DATABASE_URL: "postgres://desk:hunter2@127.0.0.1/desk", AUTH_SECRET: "s".repeat(32) };

describe("the portal's settings", () => {
  it("talk to Huawei unless told otherwise", () => {
    expect(parseEnvironment(good).UPSTREAM_KIND).toBe("huawei");
  });

  it.each([
    [{ ...good, DATABASE_URL: undefined }, "DATABASE_URL"],
    [{ ...good, DATABASE_URL: "mysql://desk:hunter2@127.0.0.1/desk" }, "DATABASE_URL"],
    [{ ...good, AUTH_SECRET: "hunter2" }, "AUTH_SECRET"],
    [{ ...good, AUDIT_SIGNING_KEY: "hunter2" }, "AUDIT_SIGNING_KEY"],
    [{ ...good, PORTAL_ORIGIN: "hunter2" }, "PORTAL_ORIGIN"],
    [{ ...good, UPSTREAM_KIND: "hunter2" }, "UPSTREAM_KIND"],
  ])("stop the start with a sentence that names the variable and not its value: %#", (values, name) => {
    expect(() => parseEnvironment(values)).toThrow(new RegExp(`^${name} .+\\.$`));
    expect(() => parseEnvironment(values)).not.toThrow(/hunter2/);
  });
});
