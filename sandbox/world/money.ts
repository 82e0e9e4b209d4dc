import { LosslessNumber } from "lossless-json";

/** An amount in hundredths of the currency unit. Whole numbers only: no amount of the sandbox is ever a float. */
export type Fen = bigint;

/** `19.01` from 1901n. */
export function textOf(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 1901n from `19.01`, `19.010` or `19`; null when the text is no amount of at most two decimals. */
export function fenOf(text: string): Fen | null {
  const found = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!found) return null;
  const [, sign = "", whole = "0", part = ""] = found;
  return BigInt(`${sign}${whole}${part.padEnd(2, "0")}`);
}

/** An amount for an answer in which Huawei documents a JSON number: written digit by digit, two decimals. */
export const money = (fen: Fen) => new LosslessNumber(textOf(fen));

/** A share in thousandths, rounded towards zero. */
export const permille = (fen: Fen, share: number): Fen => (fen * BigInt(share)) / 1000n;

/** The smaller of two amounts; Math.min would make floats of them. */
export function lesserOf(one: Fen, other: Fen): Fen {
  if (one <= other) return one;
  return other;
}
