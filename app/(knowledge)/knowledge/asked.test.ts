import { describe, expect, it } from "vitest";
import { addressOf, parseAsked } from "./asked";

describe("what is asked for", () => {
  it("stands in the address and is read from there again", () => {
    const asked = { query: "BSS 403", area: "api/errors", site: "cn" as const };
    const address = new URL(addressOf(asked), "https://desk.example");
    expect(address.pathname).toBe("/knowledge");
    expect(parseAsked(Object.fromEntries(address.searchParams))).toEqual(asked);
    expect(addressOf({ query: "" })).toBe("/knowledge");
  });

  it("leaves out what nobody could have chosen", () => {
    expect(parseAsked({ q: ["a", "b"], area: "../x", site: "moon" })).toEqual({ query: "a" });
    expect(parseAsked({})).toEqual({ query: "" });
  });
});
