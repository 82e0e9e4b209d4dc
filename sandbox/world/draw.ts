/** Three small numbers in, the same 32 bits out on every machine: whatever the world shows is drawn, nothing is stored. */
export type Roll = (a: number, b?: number, c?: number) => number;

const stir = (hash: number, key: number) => {
  let bits = Math.imul(key, 0xcc9e2d51);
  bits = Math.imul((bits << 15) | (bits >>> 17), 0x1b873593);
  const mixed = hash ^ bits;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
};

const settle = (hash: number) => {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** A family of draws of its own; draws on one topic tell nothing about another. MurmurHash3's mixing. */
export function rolls(seed: string, topic: string): Roll {
  let base = 0x9747b28c;
  for (const sign of `${seed}/${topic}`) base = stir(base, sign.codePointAt(0) ?? 0);
  return (a, b = 0, c = 0) => settle(stir(stir(stir(base, a), b), c));
}

/** One of a list. */
export function pick<T>(list: readonly T[], roll: number): T {
  const found = list[roll % list.length];
  if (found === undefined) throw new Error("Nothing to pick from.");
  return found;
}

/** A whole number from `low` to `high`, both included. */
export const between = (low: number, high: number, roll: number) => low + (roll % (high - low + 1));

const written = (roll: Roll, a: number, length: number, alphabet: string) => {
  let text = "";
  for (let at = 0; text.length < length; at += 1) {
    let bits = roll(a, at, 77);
    for (let part = 0; part < 4 && text.length < length; part += 1, bits >>>= 8)
      text += alphabet[bits % alphabet.length];
  }
  return text;
};

/** Hexadecimal text, as account ids are. */
export const hexText = (roll: Roll, a: number, length = 32) => written(roll, a, length, "0123456789abcdef");
/** Capitals and digits, as access keys and order numbers are. */
export const capitalText = (roll: Roll, a: number, length: number) =>
  written(roll, a, length, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
/** Letters of both cases and digits, as secrets and record ids are. */
export const mixedText = (roll: Roll, a: number, length: number) =>
  written(roll, a, length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
