/** A key for one intent to spend: 128 random bits. `crypto.randomUUID` is missing on plain http, so it is not used. */
export function createSpendKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
