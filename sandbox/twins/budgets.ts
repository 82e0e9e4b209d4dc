import type { budgets } from "@/lib/api/budgets";
import { refuse } from "../refusal";
import { instantText, monthOf } from "../world/calendar";
import type { Customer } from "../world/customers";
import { between, rolls } from "../world/draw";
import { type Fen, fenOf, money, textOf } from "../world/money";
import { customerOf } from "./customer-scope";
import { monthTotal, usedBy } from "./month-total";
import { scopeOf } from "./scope";
import { type Call, pageOf, type Twins } from "./twin";

const isServed = ({ relation, leftAt }: Customer) => relation === "resale" && leftAt === null;

/** A customer that can have a budget: one that buys through the partner. */
function budgeted(input: { customer_id: string; indirect_partner_id?: string | undefined }, call: Call): Customer {
  const customer = customerOf(input, call);
  if (!isServed(customer)) throw refuse(400, "CBC.99000000", "You do not have the permission to operate the customer.");
  return customer;
}

function budgetRow(customer: Customer, call: Call) {
  const budget = call.world.people.budgetOf(customer);
  if (!budget) return null;
  return {
    budget_amount: money(budget.amount),
    used_amount: money(usedBy(customer, call)),
    budget_type: budget.type,
  };
}

const hundredths = (part: Fen, whole: Fen) => (whole === 0n ? 0n : (part * 10_000n) / whole);

/** Budgets and quotas, which stand for money on the international site. */
export const budgetTwins: Twins<typeof budgets> = {
  showBudget(input, call) {
    const row = budgetRow(budgeted(input, call), call);
    return { ...row, measure_id: 1, currency: call.world.currency };
  },

  listBudgets(input, call) {
    const { find } = scopeOf(input, call);
    const found = input.customer_ids.flatMap((id) => {
      const customer = find(id);
      const row = customer && isServed(customer) ? budgetRow(customer, call) : null;
      return row ? [{ customer_id: id, ...row }] : [];
    });
    return { measure_id: 1, currency: call.world.currency, budget_infos: found };
  },

  setBudget(input, call) {
    const customer = budgeted(input, call);
    const before = call.world.people.budgetOf(customer);
    // Left out, the way of freezing stays as it was, which is by hand at first.
    const freezesItself =
      input.frozen_operate_type === undefined ? (before?.freezesItself ?? false) : input.frozen_operate_type === 1;
    const isExceeded = usedBy(customer, call) > (fenOf(input.budget_amount) ?? 0n);
    const freed = input.cancel_partner_frozen === "1" ? 0 : customer.frozen;
    call.commit({
      ...{ kind: "budget", at: call.now },
      results: [
        {
          ...{ customerId: customer.id, amount: input.budget_amount, type: input.budget_type ?? "MONTHLY" },
          ...{ freezesItself, frozen: freezesItself && isExceeded ? 1 : freed, operator: call.caller.userName },
        },
      ],
    });
    return undefined;
  },

  listBudgetRecords(input, call) {
    const { world } = call;
    const customer = budgeted(input, call);
    const found = world.people
      .budgetRecordsOf(customer)
      .filter(
        ({ type }) =>
          input.operation_type !== "DELETE" && (input.budget_type === undefined || input.budget_type === type),
      );
    return {
      ...{ total_count: found.length, measure_id: 1, currency: world.currency },
      record_list: pageOf(found, input).map((record) => ({
        ...{ budget_amount: money(record.amount), operation_type: "SETTING", operation_time: instantText(record.at) },
        ...{ operator: record.operator, budget_type: record.type },
        ...{ partner_corp_name: world.accounts.partner.name, partner_account_name: world.accounts.partner.name },
      })),
    };
  },

  showExpenditureQuota(_input, { world, caller }) {
    const { customer } = caller;
    // Whoever buys through a partner has no quota of its own.
    if (!customer || customer.relation === "resale") return {};
    const roll = rolls(world.seed, "expenditure");
    const granted = BigInt(between(1, 40, roll(customer.index))) * 100_000n;
    const used = (granted * BigInt(roll(customer.index, 1) % 100)) / 100n;
    return {
      ...{ granting_amount: money(granted), granting_amount_used: money(used) },
      ...{ percentage_granting_amount_used: money(hundredths(used, granted)), measure_id: 1, currency: world.currency },
    };
  },

  showConsumptionQuota(_input, call) {
    const { world, now } = call;
    const total = (month: number) => {
      const { consumed, refunded, adjusted } = monthTotal(month, call);
      return consumed + refunded + adjusted;
    };
    const [due, unbilled] = [total(monthOf(now) - 1), total(monthOf(now))];
    const roll = rolls(world.seed, "consumption quota");
    const [amount, coupons] = [BigInt(between(0, 900_000, roll(1))), BigInt(between(0, 90_000, roll(2)))];
    const quota = ((due + unbilled) / 1_000_000n + 5n) * 2_000_000n;
    return {
      ...{ consumption_quota: textOf(quota), amount: textOf(amount), coupon_amount: textOf(coupons) },
      ...{ due_amount: textOf(due), unbilled_amount: textOf(unbilled), measure_id: 1, currency: world.currency },
      used_consumption_quota: textOf(due + unbilled - amount - coupons),
    };
  },
};
