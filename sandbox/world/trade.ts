import type { Month } from "./calendar";
import type { Cards } from "./cards";
import type { Trade } from "./change";
import type { Coupons } from "./coupons";
import type { CustomerBook } from "./customers";
import { fenOf } from "./money";
import { createOnDemand } from "./on-demand";
import type { Orders } from "./orders";
import { createPackages } from "./packages";
import type { Purse } from "./purse";
import { createResources } from "./resources";

interface Parts {
  readonly seed: string;
  readonly month: Month;
  readonly customers: CustomerBook;
  readonly orders: Orders;
  readonly purse: Purse;
  readonly coupons: Coupons;
  readonly cards: Cards;
}

const fen = (text: string) => fenOf(text) ?? 0n;

/** What customers buy, renew and give up, and everything that one such deed changes. */
export function createTrade({ seed, month, customers, orders, purse, coupons, cards }: Parts) {
  const resources = createResources(seed, month, orders);
  const settings = new Map<string, Map<string, string>>();
  return {
    resources,
    onDemandOf: createOnDemand(seed, month, resources),
    packages: createPackages(seed, month, orders),
    /** A setting of a customer's account. */
    settingOf: (customerId: string, name: string) => settings.get(customerId)?.get(name),
    apply({ at, customerId, placed = [], ended, money = [], setting, ...used }: Trade) {
      const customer = customers.find(customerId);
      if (!customer) throw new Error(`The journal names the customer ${customerId}, whom this world does not have.`);
      if (ended) {
        const order = orders.find(ended.orderId, customer, at);
        if (!order) throw new Error(`The journal names the order ${ended.orderId}, which this world does not have.`);
        orders.end(order, { ...ended, at, amounts: orders.amountsOf(order) });
      }
      for (const order of placed) orders.place({ ...order, customerId }, at);
      for (const { orderId, amount } of money) purse.settle({ customer, amount: fen(amount), orderId, at });
      for (const { id, amount, orderId } of used.coupons ?? []) coupons.use({ id, amount: fen(amount), orderId, at });
      for (const { id, amount } of used.cards ?? []) cards.use(id, fen(amount));
      for (const change of used.resources ?? []) resources.apply(change);
      if (setting) settings.set(customerId, new Map(settings.get(customerId)).set(setting.name, setting.value));
    },
  };
}
