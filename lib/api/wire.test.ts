import { describe, expect, it } from "vitest";
import { api } from "./index";
import { decimalFields, placeInput, placesOf, readBody, readQuery } from "./wire";

describe("the wire form of an input", () => {
  it("puts fields of a GET into the query and of a POST into the body", () => {
    expect(placesOf(api.orders.list).customer_id).toBe("query");
    expect(placesOf(api.customers.list).customer_id).toBe("body");
  });

  it("leaves out what is absent and repeats the key of a list", () => {
    const placed = placeInput(api.coupons.listRecords, { operation_types: ["1", "2"], quota_id: undefined, limit: 10 });
    expect(placed.query).toEqual([
      ["operation_types", "1"],
      ["operation_types", "2"],
      ["limit", "10"],
    ]);
  });

  it("fills a named part of the path, encoded", () => {
    const operation = { ...api.orders.list, path: "/v2/orders/{order_id}" as const };
    expect(placeInput(operation, { order_id: "a/b" }).path).toBe("/v2/orders/a%2Fb");
  });

  it("sends an empty object rather than no body with a POST", () => {
    expect(placeInput(api.customers.list, {}).body).toEqual({});
  });

  it("reads a query back to numbers, texts and lists by the schema", () => {
    const raw = readQuery(api.coupons.listRecords, [
      ["operation_types", "1"],
      ["operation_types", "2"],
      ["quota_type", "0"],
      ["limit", "10"],
      ["offset", "ten"],
    ]);
    expect(raw).toEqual({ operation_types: ["1", "2"], quota_type: 0, limit: 10, offset: "ten" });
  });

  it("takes an amount as number or text", () => {
    expect(decimalFields(api.coupons.issue)).toEqual(new Set(["face_value"]));
    expect(readBody(api.coupons.issue, { face_value: 10 })).toEqual({ face_value: "10" });
    expect(readBody(api.coupons.issue, { face_value: "1.10" })).toEqual({ face_value: "1.10" });
  });
});
