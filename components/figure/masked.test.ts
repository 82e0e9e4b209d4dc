import { expect, it } from "vitest";
import { maskEmail, maskPhone } from "./masked";

it("personal data is shown with its middle hidden", () => {
  expect(maskPhone("13812345678")).toBe("138****5678");
  expect(maskEmail("wang.li@example.com")).toBe("w***@example.com");
  expect([maskPhone(null), maskEmail(null)]).toEqual(["—", "—"]);
});
