import "server-only";
import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from "node:crypto";
import { environment } from "../environment";
import { single } from "../single";

/** An account, the number of its last entry, and that entry's hash. */
export type ChainEnd = readonly [account: string, seq: number, hash: string];

/** A signed statement of how far every chain had come. Number 0 is one that is kept outside the database alone. */
export interface Head {
  number: number;
  at: string;
  keyId: string;
  chains: readonly ChainEnd[];
  signature: string;
}

// What stands before the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410).
const pkcs8Start = Buffer.from("302e020100300506032b657004220420", "hex");

/** The Ed25519 key of a seed: AUDIT_SIGNING_KEY or, where there is none, one derived from AUTH_SECRET. */
export function signingKeyOf(settings: { AUDIT_SIGNING_KEY?: string | undefined; AUTH_SECRET: string }): KeyObject {
  const seed = settings.AUDIT_SIGNING_KEY
    ? Buffer.from(settings.AUDIT_SIGNING_KEY, "base64url")
    : Buffer.from(hkdfSync("sha256", settings.AUTH_SECRET, "", "partner-desk audit head", 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8Start, seed]), format: "der", type: "pkcs8" });
}

/** The public half of a key: 32 bytes in base64url, which is all that a verifier needs. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: "jwk" }).x ?? "";

/** By what a head names its key: the first 16 hex digits of the SHA-256 of the public key's text. */
export const keyIdOf = (publicKey: string): string => createHash("sha256").update(publicKey).digest("hex").slice(0, 16);

/** The text that the signature of a head covers. */
export const headText = ({ number, at, keyId, chains }: Omit<Head, "signature">): string =>
  JSON.stringify(["partner-desk audit head", 1, number, at, keyId, chains]);

/** The portal's key. */
export const signingKey = single("auditKey", () => signingKeyOf(environment()));

/** Signs how far every chain has come. */
export function signHead(number: number, chains: readonly ChainEnd[], key: KeyObject = signingKey()): Head {
  const head = { number, at: new Date().toISOString(), keyId: keyIdOf(publicKeyOf(key)), chains };
  return { ...head, signature: sign(null, Buffer.from(headText(head)), key).toString("base64url") };
}
