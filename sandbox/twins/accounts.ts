import type { accounts } from "@/lib/api/accounts";
import { accessDenied } from "../refusal";
import { money } from "../world/money";
import { budgetTwins } from "./budgets";
import { listAdjustments, listChanges, listOwnChanges } from "./movements";
import { scopeOf } from "./scope";
import { transferWithCustomer } from "./transfer";
import type { Twins } from "./twin";

/** Balances: the partner's own, and its customers'. */
export const accountTwins: Twins<typeof accounts> = {
  partnerBalances(input, { world }) {
    return {
      account_balances: world.purse.accountsOf(scopeOf(input, { world }).owner).map((account) => ({
        account_id: account.id,
        account_type: account.type,
        amount: money(account.amount),
        currency: world.currency,
        designated_amount: money(account.designated),
        credit_amount: money(account.credit),
        measure_id: 1,
        memo: null,
      })),
    };
  },

  customerBalances(input, { world }) {
    const { find } = scopeOf(input, { world });
    // Whoever is no resale customer of the caller is left out without a word (mt_060004).
    const known = input.customer_infos.flatMap(({ customer_id }) => {
      const customer = find(customer_id);
      return customer?.relation === "resale" && customer.leftAt === null ? [customer] : [];
    });
    return {
      customer_balances: known.map((customer) => {
        const { amount, debt } = world.balanceOf(customer);
        return {
          customer_id: customer.id,
          amount: money(amount),
          debt_amount: money(debt),
          currency: world.currency,
          measure_id: 1,
        };
      }),
    };
  },

  allocate: (input, call) => ({ transfer_id: transferWithCustomer("allocate", input, call) }),
  reclaim: (input, call) => ({ trans_id: transferWithCustomer("reclaim", input, call) }),
  listAdjustments,
  listChanges,

  ownBalances(_input, { world, caller }) {
    const { customer } = caller;
    if (!customer) throw accessDenied();
    const { amount, debt } = world.balanceOf(customer);
    const account = (account_type: 1 | 5, held: bigint) => ({
      account_id: `AT${customer.id.slice(0, 15).toUpperCase()}${account_type}`,
      account_type,
      amount: money(held),
      currency: world.currency,
      designated_amount: money(0n),
      credit_amount: money(0n),
      measure_id: 1,
    });
    return {
      account_balances: [account(1, amount), account(5, 0n)],
      debt_amount: money(debt),
      measure_id: 1,
      currency: world.currency,
    };
  },

  listOwnChanges,
  ...budgetTwins,
};
