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

const blockBytes = 64;

/** The key's two blocks of RFC 2104, each with room behind it for what is hashed after it. */
function padsOf(secret: string) {
  const bytes = Buffer.from(secret, "utf8");
  const key = bytes.length > blockBytes ? crypto.createHash("sha256").update(bytes).digest() : bytes;
  const padWith = (pad: number, room: number) => {
    const block = Buffer.alloc(blockBytes + room).fill(pad, 0, blockBytes);
    for (const [index, byte] of key.entries()) block[index] = byte ^ pad;
    return block;
  };
  return { secret, inner: padWith(0x36, 512), outer: padWith(0x5c, 32) };
}

let pads = padsOf("");

/** HMAC-SHA-256 of a text, in lower-case hex. */
export function hmacSha256(secret: string, text: string): string {
  // Two hashes in one step each cost half of what an Hmac object costs: it is the largest part of a signature.
  if (!inOneStep || text.length * 3 > 512) return crypto.createHmac("sha256", secret).update(text).digest("hex");
  if (secret !== pads.secret) pads = padsOf(secret);
  const written = pads.inner.write(text, blockBytes);
  const inner = inOneStep("sha256", pads.inner.subarray(0, blockBytes + written), "hex");
  pads.outer.write(inner, blockBytes, "hex");
  return inOneStep("sha256", pads.outer, "hex");
}
