import { expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { products } from "@/lib/api/products";
import { twinOf } from "./registry";
import type { Twins } from "./twin";

it("every declared operation has a twin", () => {
  expect(operations.size).toBeGreaterThan(10);
  for (const operation of operations.values()) expect(twinOf(operation)).toBeTypeOf("function");
});

it("an operation without a twin, and a field that no page knows, do not compile", () => {
  // @ts-expect-error the domain's only operation is missing
  const missing: Twins<typeof products> = {};
  // @ts-expect-error `total` is not what the page calls it
  const madeUp: Twins<typeof products> = { listServiceTypes: () => ({ total: 1 }) };
  expect([Object.keys(missing), Object.keys(madeUp)]).toEqual([[], ["listServiceTypes"]]);
});
