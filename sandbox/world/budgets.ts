import { day } from "./calendar";
import type { BudgetSet } from "./change";
import type { Customer } from "./customers";
import { between, rolls } from "./draw";
import { type Fen, fenOf } from "./money";
import { isNewcomer } from "./newcomers";

export interface Budget {
  readonly amount: Fen;
  readonly type: "MONTHLY" | "PACKAGE";
  readonly freezesItself: boolean;
}

export interface BudgetRecord extends Budget {
  readonly at: number;
  readonly operator: string;
}

/** The budgets of customers that buy through the partner: most have one, and what was set since is kept. */
export function createBudgets(seed: string) {
  const roll = rolls(seed, "budget");
  const applied = new Map<string, BudgetRecord[]>();

  const drawn = (customer: Customer): BudgetRecord[] => {
    const { index, relation, associatedAt } = customer;
    if (relation !== "resale" || isNewcomer(customer) || (index > 2 && roll(index, 1) % 10 > 6)) return [];
    return Array.from(
      { length: 1 + (roll(index, 2) % 3) },
      (_, at): BudgetRecord => ({
        at: associatedAt + (at * 7 + 1) * day,
        amount: BigInt(between(5, 900, roll(index, 3, at))) * 100_000n,
        type: roll(index, 4) % 6 === 0 ? "PACKAGE" : "MONTHLY",
        freezesItself: roll(index, 5) % 4 === 0,
        operator: "api_operator",
      }),
    );
  };
  const recordsOf = (customer: Customer): readonly BudgetRecord[] => [
    ...drawn(customer),
    ...(applied.get(customer.id) ?? []),
  ];

  return {
    /** What was set, oldest first. */
    recordsOf,
    of: (customer: Customer): Budget | null => recordsOf(customer).at(-1) ?? null,
    apply({ customerId, amount, type, freezesItself, operator }: BudgetSet["results"][0], at: number) {
      const record = { at, amount: fenOf(amount) ?? 0n, type, freezesItself, operator };
      applied.set(customerId, [...(applied.get(customerId) ?? []), record]);
    },
  };
}
