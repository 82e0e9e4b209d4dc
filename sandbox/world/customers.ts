import { day, type Month, monthOf, startOf } from "./calendar";
import { between, hexText, pick, type Roll, rolls } from "./draw";
import {
  cities,
  firstSyllables,
  foreignCompanies,
  forms,
  givenNames,
  labels,
  managers,
  secondSyllables,
  sectors,
  surnames,
} from "./names";

export interface Customer {
  /** The number that everything about the customer is drawn from. */
  readonly index: number;
  readonly id: string;
  readonly accountName: string;
  /** The verified name; null before real-name authentication. */
  readonly name: string | null;
  readonly associatedAt: number;
  /** The instant of leaving the partner; null for those who stayed. */
  readonly leftAt: number | null;
  readonly relation: "resale" | "referral";
  readonly label: string | null;
  readonly telephone: string;
  readonly countryCode: string;
  readonly email: string;
  readonly verified: "-1" | "0" | "1" | "2";
  readonly type: -1 | 0 | 1;
  readonly frozen: 0 | 1 | 2;
  readonly manager: string | null;
  readonly level: string;
  /** Has created the agency that lets the partner act for it (IAM assume_role). */
  readonly authorised: boolean;
  /** Its id on the partner's own platform, where the partner chose one. */
  readonly xaccountId?: string;
  /** An enterprise member whose master account manages its money: cannot receive coupons (CBC.50000034). */
  readonly financeManaged: boolean;
}

type Named = Pick<Customer, "accountName" | "name" | "countryCode" | "email" | "type">;

function nameOf(index: number, roll: Roll): Named {
  const kind = roll(index, 1) % 100;
  if (kind < 8) {
    const [name, stem, countryCode] = pick(foreignCompanies, roll(index, 2));
    return { accountName: stem, name, countryCode, email: `cloud@${stem}.example.com`, type: 1 };
  }
  if (kind < 18) {
    const [surname, surnamePinyin] = pick(surnames, roll(index, 3));
    const [given, givenPinyin] = pick(givenNames, roll(index, 4));
    const accountName = `${givenPinyin}_${surnamePinyin}`;
    return { accountName, name: surname + given, countryCode: "0086", email: `${accountName}@example.net`, type: 0 };
  }
  const [city, cityPinyin] = pick(cities, roll(index, 5));
  const [first, firstPinyin] = pick(firstSyllables, roll(index, 6));
  const [second, secondPinyin] = pick(secondSyllables, roll(index, 7));
  const [sector, sectorShort] = pick(sectors, roll(index, 8));
  const name =
    roll(index, 9) % 4 === 0
      ? `${first}${second}${sector}（${city}）${pick(forms, roll(index, 10))}`
      : `${city}${first}${second}${sector}${pick(forms, roll(index, 10))}`;
  const accountName = `${firstPinyin}${secondPinyin}_${roll(index, 11) % 2 ? sectorShort : cityPinyin}`;
  return { accountName, name, countryCode: "0086", email: `it@${firstPinyin}${secondPinyin}.example.com`, type: 1 };
}

// The first customers play fixed parts, so that even the smallest world shows each of them.
const parts: Readonly<Record<number, Partial<Customer>>> = {
  0: { relation: "resale", verified: "2", frozen: 0, financeManaged: false, authorised: true },
  1: { relation: "resale", verified: "2", frozen: 0, financeManaged: false, authorised: true },
  2: { relation: "resale", verified: "2", frozen: 0, financeManaged: false, authorised: true },
  3: { relation: "referral" },
  4: { relation: "resale", verified: "2", frozen: 0, financeManaged: false, authorised: false },
  5: { relation: "resale", verified: "-1", financeManaged: false },
  6: { relation: "resale", financeManaged: true },
  7: { relation: "resale", verified: "2", frozen: 1, financeManaged: false },
};

const workingHours = 9 * 3_600_000;
const verifiedOf = (roll: number) => (roll < 86 ? "2" : roll < 93 ? "-1" : roll < 97 ? "0" : "1");

/** Draws one customer. `born` is the first instant of the world's month: everybody joined before it. */
function createCustomer(index: number, born: number, roll: Roll, idRoll: Roll): Customer {
  const named = nameOf(index, roll);
  const dice = roll(index, 20);
  // A third joined within the last 18 months, the rest over the three years before.
  const daysAgo = dice % 3 === 0 ? between(2, 540, roll(index, 21)) : between(541, 1640, roll(index, 21));
  const drawn: Customer = {
    ...named,
    index,
    id: hexText(idRoll, index),
    associatedAt: born - daysAgo * day + workingHours + (roll(index, 22) % 32_400) * 1000,
    leftAt: null,
    relation: roll(index, 23) % 100 < 15 ? "referral" : "resale",
    label: roll(index, 24) % 10 < 4 ? pick(labels, roll(index, 25)) : null,
    telephone: `1${pick(["38", "39", "86", "59", "77"], roll(index, 26))}${String(roll(index, 27) % 100_000_000).padStart(8, "0")}`,
    verified: verifiedOf(roll(index, 28) % 100),
    frozen: roll(index, 29) % 100 < 97 ? 0 : roll(index, 29) % 2 === 0 ? 1 : 2,
    manager: roll(index, 30) % 10 < 8 ? pick(managers, roll(index, 31)) : null,
    level: `V${Math.min(5, Math.floor((roll(index, 32) % 100) / 18))}`,
    authorised: roll(index, 33) % 100 < 70,
    financeManaged: roll(index, 34) % 100 < 2,
    ...parts[index],
  };
  const unverified = drawn.verified === "-1";
  return { ...drawn, name: unverified ? null : drawn.name, type: unverified ? -1 : drawn.type };
}

/** Draws one customer that stands in no book of the partner's own: a reseller's. */
export const drawCustomer = (seed: string, index: number, bornMonth: Month): Customer =>
  createCustomer(index, startOf(bornMonth), rolls(seed, "customer"), rolls(seed, "customer id"));

/** Everybody the partner has or had. Those who left stand behind the others and are in no list but old bills. */
export interface CustomerBook {
  readonly present: readonly Customer[];
  readonly all: readonly Customer[];
  find(id: string): Customer | undefined;
  findByAccountName(name: string): Customer | undefined;
  /** Adds one that was created later; bills of old know nothing of it. */
  add(customer: Customer): void;
}

/** Draws the whole book: `size` customers and a few who have left. */
export function createCustomers(seed: string, size: number, bornMonth: Month): CustomerBook {
  const [roll, idRoll, leftRoll] = [rolls(seed, "customer"), rolls(seed, "customer id"), rolls(seed, "left")];
  const born = startOf(bornMonth);
  const taken = new Map<string, Customer>();
  const all: Customer[] = [];
  const leavers = Math.max(2, Math.floor(size / 40));
  for (let at = 0; at < size + leavers; at += 1) {
    // Leavers are drawn from numbers of their own, so that they stay who they are when the world grows.
    const index = at < size ? at : 1_000_000 + at - size;
    const drawn = createCustomer(index, born, roll, idRoll);
    const accountName = taken.has(drawn.accountName)
      ? `${drawn.accountName}${between(2, 99, roll(index, 40))}`
      : drawn.accountName;
    const leftAt = at < size ? null : born - between(1, 10, leftRoll(index)) * 29 * day;
    const customer: Customer = {
      ...drawn,
      accountName: taken.has(accountName) ? `${drawn.accountName}_${index}` : accountName,
      leftAt,
      ...(leftAt === null
        ? {}
        : { relation: "resale" as const, associatedAt: leftAt - between(200, 900, leftRoll(index, 1)) * day }),
    };
    taken.set(customer.accountName, customer);
    all.push(customer);
  }
  const byId = new Map(all.map((customer) => [customer.id, customer]));
  const byName = new Map(all.map((customer) => [customer.accountName, customer]));
  const present = all.slice(0, size);
  return {
    present,
    all,
    find: (id) => byId.get(id),
    findByAccountName: (name) => byName.get(name),
    add(customer) {
      present.push(customer);
      byId.set(customer.id, customer);
      byName.set(customer.accountName, customer);
    },
  };
}

/** Changes what a customer is, for everybody who holds it: keys, orders and resellers name the same object. */
export function alter(customer: Customer, change: Partial<Customer>) {
  Object.assign(customer, change);
}

/** Its id on the partner's platform. */
export const xaccountOf = ({ xaccountId, id }: Customer) => xaccountId ?? `u-${id.slice(0, 12)}`;

/** The first Beijing month a customer was with the partner, and the last one (null while it stays). */
export const stayOf = (customer: Customer): readonly [from: Month, until: Month | null] => [
  monthOf(customer.associatedAt),
  customer.leftAt === null ? null : monthOf(customer.leftAt),
];
