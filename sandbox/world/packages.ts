import { regions } from "./account";
import { addMonths, beijingOffset, day, type Month, monthOf, startOf } from "./calendar";
import { catalogue } from "./catalogue";
import type { Customer } from "./customers";
import { between, hexText, pick, rolls } from "./draw";
import { type Fen, lesserOf } from "./money";
import { paidAt, statusOf } from "./order-life";
import { beginnings } from "./order-lines";
import type { Orders } from "./orders";

/** What a package holds, in hundredths of its unit. */
export interface PackagePart {
  readonly id: string;
  readonly usage: { readonly code: string; readonly zh: string; readonly en: string };
  readonly measure: number;
  readonly original: Fen;
  readonly key: number;
}

export interface Package {
  readonly id: string;
  readonly orderId: string | null;
  readonly service: number;
  readonly productId: string;
  readonly region: string;
  readonly from: number;
  readonly until: number;
  /** Whether what was used comes back with each month on the calendar. */
  readonly resets: boolean;
  readonly parts: readonly PackagePart[];
}

export interface PackageUse {
  readonly at: number;
  readonly before: Fen;
  readonly used: Fen;
  readonly after: Fen;
}

const kinds = [
  {
    usage: { code: "upflow", zh: "上行流量", en: "Outgoing traffic" },
    measure: 10,
    sizes: [10_000n, 50_000n, 100_000n],
  },
  { usage: { code: "times", zh: "请求次数", en: "Requests" }, measure: 41, sizes: [100_000n, 1_000_000n] },
] as const;

const metered = catalogue.flatMap(({ modes }, place) => (modes.includes("1") ? [] : [place]));
const storage = catalogue.findIndex(({ code }) => code === "hws.service.type.obs");
const midnight = (at: number) => Math.floor((at + beijingOffset) / day) * day - beijingOffset;

/** Everybody's resource packages: the first customers' gifts, and what orders for services that are only metered bring. */
export function createPackages(seed: string, month: Month, orders: Orders) {
  const [roll, id] = [rolls(seed, "package"), rolls(seed, "package id")];
  const born = startOf(month);

  const make = (key: number, base: Pick<Package, "orderId" | "service" | "from" | "until" | "region">): Package => ({
    ...base,
    id: `01${String(roll(key, 1) % 1000).padStart(3, "0")}-${String(roll(key, 2)).padStart(8, "0")}-0`,
    productId: hexText(id, base.service + 900),
    resets: roll(key, 3) % 2 === 0,
    parts: kinds.slice(0, 1 + (roll(key, 4) % 2)).map(({ usage, measure, sizes }, at) => ({
      ...{ id: hexText(id, (key ^ (at + 1)) >>> 0), usage, measure, key: (key ^ (at + 77)) >>> 0 },
      original: pick<Fen>(sizes, roll(key, 5, at)),
    })),
  });

  /** The uses of a part up to an instant, oldest first: one a day at two in the afternoon, until it is empty. */
  const usesOf = ({ from, until, resets }: Package, part: PackagePart, now: number): PackageUse[] => {
    const uses: PackageUse[] = [];
    let left = part.original;
    let cycle = monthOf(from);
    // What was used in cycles that are over does not matter where it comes back.
    const begin = resets ? Math.max(from, startOf(monthOf(now) - 4)) : from;
    for (let date = midnight(begin); date < Math.min(now, until); date += day) {
      const at = date + 14 * 3_600_000 + (roll(part.key, 8, date / day) % 3_600) * 1000;
      if (at < from || at > now || at >= until) continue;
      if (resets && monthOf(at) !== cycle) {
        cycle = monthOf(at);
        left = part.original;
      }
      const wanted = (part.original * BigInt(between(0, resets ? 55 : 8, roll(part.key, 9, date / day)))) / 1000n;
      const used = lesserOf(wanted, left);
      if (used === 0n) continue;
      uses.push({ at, before: left, used, after: left - used });
      left -= used;
    }
    return uses;
  };

  return {
    usesOf,
    /** A customer's packages, newest last. */
    of(customer: Customer, now: number): Package[] {
      const region = pick(regions, roll(customer.index, 10));
      const gifts = customer.index < 3 ? [0, 1] : [];
      const given = gifts.map((at) => {
        const from = born - (at === 0 ? 40 : 200) * day;
        const until = born + (at === 0 ? 330 : -5) * day;
        return make(customer.index * 4 + at, { orderId: null, service: storage, from, until, region });
      });
      const bought = orders.since(customer, month - 12, now).flatMap((order) => {
        const at = paidAt(order, now);
        const isBought = at !== null && statusOf(order, now) === 5 && beginnings.has(order.type);
        if (!isBought || !metered.includes(order.service)) return [];
        const until = addMonths(at, pick([1, 3, 12, 12], roll(order.number, 6)));
        return [make(order.number, { orderId: orders.idOf(order), service: order.service, from: at, until, region })];
      });
      return [...given, ...bought];
    },
    /** How much of a part is left now: all of it after a month's turn, where it comes back. */
    leftOf(one: Package, part: PackagePart, now: number): Fen {
      const last = usesOf(one, part, now).at(-1);
      if (!last || (one.resets && monthOf(last.at) !== monthOf(Math.min(now, one.until - 1)))) return part.original;
      return last.after;
    },
    /** 0 not begun, 1 active, 2 used up, 3 over. */
    statusOf(one: Package, now: number): 0 | 1 | 2 | 3 {
      if (now < one.from) return 0;
      if (now >= one.until) return 3;
      return one.parts.every((part) => this.leftOf(one, part, now) === 0n) ? 2 : 1;
    },
  };
}

export type Packages = ReturnType<typeof createPackages>;
