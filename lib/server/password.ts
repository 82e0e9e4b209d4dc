import "server-only";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

// OWASP's password storage guide: scrypt with N=2^15, r=8, p=3.
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

const derive = (password: string, salt: Buffer) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize("NFC"), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key))),
  );

/** A salted hash of a password: `scrypt:<salt>:<key>` in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString("base64url")}:${(await derive(password, salt)).toString("base64url")}`;
}

// Somebody who is not there takes as long to refuse as a wrong password does.
const nobody = "scrypt:AAAAAAAAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** Whether a password fits a kept hash; without a hash it takes the same time and says no. */
export async function checkPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, salt = "", key = ""] = (kept ?? nobody).split(":");
  const expected = Buffer.from(key, "base64url");
  const derived = await derive(password, Buffer.from(salt, "base64url"));
  return timingSafeEqual(derived, expected) && kept !== undefined;
}
