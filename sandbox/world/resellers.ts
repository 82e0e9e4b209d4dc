import { day, type Month, startOf } from "./calendar";
import { type Customer, drawCustomer } from "./customers";
import { between, hexText, pick, rolls } from "./draw";
import { cities, firstSyllables, managers, secondSyllables } from "./names";

/** A second-tier partner of a distributor, with customers of its own. */
export interface Reseller {
  readonly index: number;
  readonly id: string;
  readonly accountName: string;
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
  readonly associatedAt: number;
  readonly manager: string;
  readonly customers: readonly Customer[];
}

/** Resellers' customers are numbered far away from everybody else. */
const firstIndex = 2_000_000;
const customersEach = 6;

/** The first customers of each reseller play fixed parts: one ordinary, one referral, one frozen. */
const parts: Readonly<Record<number, Partial<Customer>>> = {
  0: { relation: "resale", verified: "2", frozen: 0, financeManaged: false },
  1: { relation: "referral" },
  2: { relation: "resale", verified: "2", frozen: 1, financeManaged: false },
};

/** Draws `count` resellers and their customers; an ordinary partner has none. */
export function createResellers(seed: string, month: Month, count: number) {
  const [roll, id] = [rolls(seed, "reseller"), rolls(seed, "reseller id")];
  const born = startOf(month);
  const list = Array.from({ length: count }, (_, index): Reseller => {
    const [city] = pick(cities, roll(index, 1));
    const [first, firstPinyin] = pick(firstSyllables, roll(index, 2));
    const [second, secondPinyin] = pick(secondSyllables, roll(index, 3));
    const accountName = `${firstPinyin}${secondPinyin}_cloud${index + 1}`;
    const associatedAt = born - between(60, 900, roll(index, 4)) * day;
    const customers = Array.from({ length: customersEach }, (_unused, at) => {
      const drawn = drawCustomer(seed, firstIndex + index * 1000 + at, month);
      const joined = Math.max(drawn.associatedAt, associatedAt + day);
      return { ...drawn, ...parts[at], accountName: `${drawn.accountName}_${index + 1}${at}`, associatedAt: joined };
    });
    return {
      index,
      id: hexText(id, index),
      accountName,
      name: `${city}${first}${second}云服务有限公司`,
      telephone: `139${String(roll(index, 5) % 100_000_000).padStart(8, "0")}`,
      email: `it@${firstPinyin}${secondPinyin}.example.org`,
      associatedAt,
      manager: pick(managers, roll(index, 6)),
      customers,
    };
  });
  const byId = new Map(list.map((reseller) => [reseller.id, reseller]));
  return {
    list: list as readonly Reseller[],
    find: (resellerId: string) => byId.get(resellerId),
    /** Gives a reseller one customer more. */
    add(resellerId: string, customer: Customer) {
      const reseller = byId.get(resellerId);
      if (!reseller) throw new Error(`The journal names the reseller ${resellerId}, whom this world does not have.`);
      Object.assign(reseller, { customers: [...reseller.customers, customer] });
    },
  };
}

export type Resellers = ReturnType<typeof createResellers>;
