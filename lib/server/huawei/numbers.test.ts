import { describe, expect, it } from "vitest";
import { parseLossless, writeBody } from "./numbers";

describe("numbers on the wire", () => {
  it("keep every digit coming in", () => {
    expect(
      parseLossless('{"a":19.01,"b":100,"c":0.10000000000000000001,"d":12345678901234567890,"e":1E-7,"f":"1.5"}'),
    ).toEqual({
      a: "19.01",
      b: 100,
      c: "0.10000000000000000001",
      d: "12345678901234567890",
      e: "1E-7",
      f: "1.5",
    });
  });

  it("are read the same whether or not a text needs care", () => {
    expect(parseLossless('{"count":3,"rows":[null,true,"x"]}')).toEqual({ count: 3, rows: [null, true, "x"] });
    expect(() => parseLossless('{"count":3,')).toThrow(SyntaxError);
    expect(() => parseLossless('{"a":1.5,')).toThrow(SyntaxError);
  });

  it("leave as numbers with the digits they were typed with", () => {
    expect(writeBody({ quota_id: "q", face_value: "10.00", ids: ["a"] }, new Set(["face_value"]))).toBe(
      '{"quota_id":"q","face_value":10.00,"ids":["a"]}',
    );
  });
});
