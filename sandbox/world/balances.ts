import type { Customer } from "./customers";
import { between, type Roll, rolls } from "./draw";
import type { Fen } from "./money";
import { isNewcomer } from "./newcomers";

/** What a resale customer has and owes. */
export interface Balance {
  readonly amount: Fen;
  readonly debt: Fen;
}

/** Balances are drawn, not kept: most are positive, one in twelve customers owes, some have nothing. */
export function createBalances(seed: string) {
  const roll: Roll = rolls(seed, "balance");
  return (customer: Customer): Balance => {
    if (isNewcomer(customer)) return { amount: 0n, debt: 0n };
    const dice = roll(customer.index, 1) % 100;
    const owes = customer.index === 8 || (dice < 8 && customer.index > 2);
    if (owes) return { amount: 0n, debt: BigInt(between(1_200, 4_800_000, roll(customer.index, 2))) };
    if (dice < 14) return { amount: 0n, debt: 0n };
    const scale = [900_000, 3_000_000, 9_000_000, 60_000_000][roll(customer.index, 3) % 4] ?? 900_000;
    return { amount: BigInt(between(150, scale, roll(customer.index, 4))), debt: 0n };
  };
}

export interface PartnerAccount {
  readonly id: string;
  readonly type: 1 | 2 | 8;
  readonly amount: Fen;
  readonly designated: Fen;
  readonly credit: Fen;
}

/** The partner's own accounts: balance, credit, and what may be allocated to customers. */
export function createPartnerAccounts(seed: string): readonly PartnerAccount[] {
  const roll = rolls(seed, "partner balance");
  const id = (at: number) =>
    `AT${String(roll(at, 9)).padStart(10, "0")}${String(roll(at, 10) % 1_000_000).padStart(6, "0")}`;
  const cash = BigInt(between(180_000_000, 420_000_000, roll(1)));
  const designated = BigInt(between(6_000_000, 30_000_000, roll(2)));
  const credit = BigInt(between(5, 12, roll(3))) * 100_000_000n;
  return [
    { id: id(1), type: 1, amount: cash, designated: 0n, credit: 0n },
    { id: id(2), type: 2, amount: credit - BigInt(between(20_000_000, 80_000_000, roll(4))), designated: 0n, credit },
    { id: id(3), type: 8, amount: cash, designated, credit: 0n },
  ];
}

/** A reseller's accounts, of the same kinds but smaller. */
export function createResellerAccounts(seed: string, index: number): readonly PartnerAccount[] {
  const roll = rolls(seed, "reseller balance");
  const id = (at: number) => `AT${String(roll(index, at)).padStart(10, "0")}${String(at).padStart(6, "0")}`;
  const cash = BigInt(between(2_000_000, 30_000_000, roll(index, 1)));
  return [
    { id: id(11), type: 1, amount: cash, designated: 0n, credit: 0n },
    { id: id(12), type: 8, amount: cash, designated: BigInt(between(0, 500_000, roll(index, 2))), credit: 0n },
  ];
}
