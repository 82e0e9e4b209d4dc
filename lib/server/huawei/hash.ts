import "server-only";
import crypto from "node:crypto";

const ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
// Node 20.12 and later hash in one step, without an object for each text that has to be collected afterwards.
const inOneStep = crypto.hash as typeof crypto.hash | undefined;

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function sha256(text: string): string {
  if (text === "") return ofNothing;
  return inOneStep ? inOneStep("sha256", text) : crypto.createHash("sha256").update(text).digest("hex");
}

// A key object is made once for a secret: from a text, Node makes one for every signature.
let kept = { secret: "", key: crypto.createSecretKey("", "utf8") };

/** HMAC-SHA-256 of a text, in lower-case hex. */
export function hmacSha256(secret: string, text: string): string {
  if (secret !== kept.secret) kept = { secret, key: crypto.createSecretKey(secret, "utf8") };
  return crypto.createHmac("sha256", kept.key).update(text).digest("hex");
}
