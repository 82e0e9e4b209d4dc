import { describe, expect, it } from "vitest";
import { describeOperation } from "./document";
import { operations } from "./index";
import { rolesWith } from "./permissions";
import { placesOf } from "./wire";

const all = [...operations.values()];
/** Paths under /api that are not domains; a domain of that name would be shadowed. */
const reserved = ["auth", "health", "desk"];

describe.each(all.map((operation) => [operation.id, operation] as const))("%s", (_id, operation) => {
  it("has a permission that some role holds", () => {
    expect(rolesWith(operation.permission)).not.toHaveLength(0);
  });

  it("spends if and only if its permission says so", () => {
    expect(operation.effect === "spend").toBe(operation.permission.endsWith(".spend"));
  });

  it("has a method and path that no other operation has", () => {
    const twins = all.filter(({ method, path }) => method === operation.method && path === operation.path);
    expect(twins.map(({ id }) => id)).toEqual([operation.id]);
  });

  it("is said in both languages, with its source", () => {
    expect(operation.title.zh).toMatch(/\p{Script=Han}/u);
    expect(operation.title.en).not.toMatch(/\p{Script=Han}/u);
    expect(operation.source).not.toBe("");
  });

  it("has a domain that no other route shadows", () => {
    expect(reserved).not.toContain(operation.domain);
  });

  it("is called by somebody on some site", () => {
    expect(operation.callers).not.toHaveLength(0);
    expect(operation.sites).not.toHaveLength(0);
  });

  it("names the customers in its input wherever it takes more than a filter", () => {
    const ids = Object.keys(placesOf(operation)).filter((name) => /^customer_(id|ids|infos)$/.test(name));
    const sample = { customer_id: "a", customer_ids: ["a"], customer_infos: [{ customer_id: "a" }] };
    const input = Object.fromEntries(Object.entries(sample).filter(([name]) => ids.includes(name)));
    if (operation.id !== "customers.list" && ids.length > 0) expect(operation.customers(input)).toEqual(["a"]);
    else expect(operation.customers(input)).toEqual([]);
  });

  it("prints as JSON Schema, every field with a place", () => {
    const printed = describeOperation(operation);
    expect(Object.keys(printed.in)).toEqual(Object.keys((printed.input.properties ?? {}) as object));
    expect(printed.output.type).toBe("object");
  });

  it("lives with an answer of nothing but nulls", () => {
    const printed = describeOperation(operation).output.properties ?? {};
    const nulls = Object.fromEntries(Object.keys(printed).map((name) => [name, null]));
    expect(operation.out.safeParse(nulls).success).toBe(true);
    expect(operation.out.safeParse({}).success).toBe(true);
  });
});
