import { createPublicKey, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findSignatureFault } from "@/scripts/audit/verify-export.mjs";
import { headText, keyIdOf, publicKeyOf, signHead, signingKeyOf } from "./signing";

// RFC 8032, section 7.1, test 1.
const seed = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex").toString(
  "base64url",
);
const known = Buffer.from("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "hex").toString(
  "base64url",
);
const secret = "s".repeat(32);

describe("the key of the log", () => {
  it("is the Ed25519 key of its seed", () => {
    expect(publicKeyOf(signingKeyOf({ AUDIT_SIGNING_KEY: seed, AUTH_SECRET: secret }))).toBe(known);
  });

  it("comes from AUTH_SECRET where it is not set, always the same and another for another secret", () => {
    const of = (AUTH_SECRET: string) => publicKeyOf(signingKeyOf({ AUTH_SECRET }));
    expect(of(secret)).toBe(of(secret));
    expect(of(secret)).not.toBe(of("o".repeat(32)));
  });
});

describe("a signed head", () => {
  const key = signingKeyOf({ AUDIT_SIGNING_KEY: seed, AUTH_SECRET: secret });
  const head = signHead(3, [["a1", 7, "f".repeat(64)]], key);

  it("is verified with the public key alone", () => {
    const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: known }, format: "jwk" });
    expect(verify(null, Buffer.from(headText(head)), publicKey, Buffer.from(head.signature, "base64url"))).toBe(true);
    expect(head.keyId).toBe(keyIdOf(known));
    expect(findSignatureFault(head, [known])).toBeNull();
  });

  it.each([
    { number: 4 },
    { at: "2026-11-23T00:00:00.000Z" },
    { chains: [["a1", 8, "f".repeat(64)]] as const },
    { chains: [] },
    { signature: Buffer.alloc(64).toString("base64url") },
  ])("holds for nothing else: %j", (change) => {
    expect(findSignatureFault({ ...head, ...change }, [known])).toMatch(/valid signature/);
  });

  it("counts for nothing under a key that is not trusted", () => {
    const other = publicKeyOf(signingKeyOf({ AUTH_SECRET: secret }));
    expect(findSignatureFault(head, [other])).toMatch(/not trusted/);
    expect(findSignatureFault({ ...head, keyId: keyIdOf(other) }, [other])).toMatch(/valid signature/);
  });
});
