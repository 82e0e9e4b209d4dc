import type { accounts } from "@/lib/api/accounts";
import { money } from "../world/money";
import { refuseReseller } from "./resellers";
import type { Twins } from "./twin";

/** Balances: the partner's own, and its customers'. */
export const accountTwins: Twins<typeof accounts> = {
  partnerBalances(input, { world }) {
    refuseReseller(input);
    return {
      account_balances: world.partnerAccounts.map((account) => ({
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
    refuseReseller(input);
    // Whoever is no resale customer of the caller is left out without a word (mt_060004).
    const known = input.customer_infos.flatMap(({ customer_id }) => {
      const customer = world.customers.find(customer_id);
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
};
