import { describe, expect, it } from "vitest";
import { findFailure } from "./failure";

describe("a failure in an answer's body", () => {
  it.each([
    ["the usual shape", { error_code: "CBC.0100", error_msg: "bad" }, "CBC.0100", "bad"],
    [
      "the gateway's throttling",
      { status_code: 429, error_code: "APIGW.0308", error_message: "slow" },
      "APIGW.0308",
      "slow",
    ],
    ["camel case", { errorCode: "CBC.0151", errorMsg: "no" }, "CBC.0151", "no"],
    ["code and message", { code: "CBC.0999", message: "other" }, "CBC.0999", "other"],
    ["one level down", { error: { error_code: "CBC.0150", error_msg: "site" } }, "CBC.0150", "site"],
    ["a client's own wrapping", { error: { class: "CBC.0150", code: 403, details: "site" } }, "CBC.0150", "site"],
  ])("is found in %s", (_name, body, code, message) => {
    expect(findFailure(body)).toMatchObject({ code, message });
  });

  it.each([
    ["no body", null],
    ["success code of an older interface", { error_code: "CBC.0000", error_msg: "success" }],
    ["blank code", { error_code: "", error_msg: "" }],
    ["rows that carry codes of their own", { error_details: [{ error_code: "CBC.99000035", error_msg: "x" }] }],
    ["a class of something", { service: { class: "economy", name: "x" } }],
    ["a list", [{ error_code: "CBC.0100" }]],
  ])("is not seen in %s", (_name, body) => {
    expect(findFailure(body)).toBeNull();
  });
});
