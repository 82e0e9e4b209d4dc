import type { Customer } from "./customers";
import { between, pick, rolls } from "./draw";
import type { Fen } from "./money";
import { isNewcomer } from "./newcomers";

export interface Card {
  readonly id: string;
  readonly status: 1 | 2;
  readonly face: Fen;
  readonly balance: Fen;
  readonly from: number;
  readonly until: number;
}

const year = 365 * 86_400_000;

/** Draws a customer's stored-value cards: the first customers hold one of each status, the rest none to two. */
function drawCards(seed: string, customer: Customer): Card[] {
  const roll = rolls(seed, "card");
  const count = isNewcomer(customer) ? 0 : customer.index < 3 ? 2 : roll(customer.index, 1) % 3;
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

/** Everybody's stored-value cards: drawn, less what was paid with them. */
export function createCards(seed: string) {
  const spent = new Map<string, Fen>();
  return {
    of: (customer: Customer): Card[] =>
      drawCards(seed, customer).map((card) => {
        const balance = card.balance - (spent.get(card.id) ?? 0n);
        return { ...card, balance, status: balance === 0n ? 2 : card.status };
      }),
    use(id: string, amount: Fen) {
      spent.set(id, (spent.get(id) ?? 0n) + amount);
    },
  };
}

export type Cards = ReturnType<typeof createCards>;
