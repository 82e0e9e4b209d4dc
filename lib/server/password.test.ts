import { describe, expect, it } from "vitest";
import { checkPassword, hashPassword } from "./password";

describe("a password", () => {
  it("fits its own hash and no other, and hashes differently each time", async () => {
    const [first, second] = await Promise.all([hashPassword("开门 sesame"), hashPassword("开门 sesame")]);
    expect(first).not.toBe(second);
    expect(first).not.toContain("sesame");
    await expect(checkPassword("开门 sesame", first)).resolves.toBe(true);
    await expect(checkPassword("开门 Sesame", first)).resolves.toBe(false);
  });

  it("opens nothing where there is no hash", async () => {
    await expect(checkPassword("", undefined)).resolves.toBe(false);
  });
});
