import type { Customer } from "./customers";
import { between, pick, rolls } from "./draw";
import type { Fen } from "./money";

export interface Card {
  readonly id: string;
  readonly status: 1 | 2;
  readonly face: Fen;
  readonly balance: Fen;
  readonly from: number;
  readonly until: number;
}

const year = 365 * 86_400_000;

/** A customer's stored-value cards: the first customers hold one of each status, the rest none to two. */
export function cardsOf(seed: string, customer: Customer): Card[] {
  const roll = rolls(seed, "card");
  const count = customer.index < 3 ? 2 : roll(customer.index, 1) % 3;
  return Array.from({ length: count }, (_, at): Card => {
    const face = pick([100_000n, 500_000n, 1_000_000n], roll(customer.index, 2, at));
    const isUsable = at % 2 === 0;
    return {
      id: `userSVCId${String(roll(customer.index, 3, at)).padStart(10, "0")}`,
      status: isUsable ? 1 : 2,
      face,
      balance: isUsable ? (face * BigInt(between(10, 100, roll(customer.index, 4, at)))) / 100n : 0n,
      from: customer.associatedAt,
      until: customer.associatedAt + 5 * year,
    };
  });
}
