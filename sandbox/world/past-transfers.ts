import { day, type Month, monthOf, stamp, startOf } from "./calendar";
import type { Customer } from "./customers";
import { between, capitalText, rolls } from "./draw";
import { type Fen, permille } from "./money";

export type Kind = "RECHARGE" | "USAGE" | "DEDEUCT" | "REFUND" | "BEADJUST" | "BERETRIEVE" | "BEUNBIND";

/** One movement on one account, with what the account held afterwards. */
export interface Movement {
  readonly at: number;
  readonly kind: Kind;
  readonly isIncome: boolean;
  readonly amount: Fen;
  readonly after: Fen;
  /** The id that the records give the transfer. */
  readonly id: string;
  /** What the call that moved it was answered with; another id than the records'. */
  readonly transferId: string | null;
  /** The customer or reseller at the other end; null for what is the account's own affair. */
  readonly payee: string | null;
}

/** What was paid for an order, or came back for one, has the order's number. */
type Numbered = Exclude<Kind, "DEDEUCT" | "REFUND">;
const letters: Readonly<Record<Numbered, string>> = {
  ...{ RECHARGE: "CB", USAGE: "US", BEADJUST: "AD", BERETRIEVE: "RE", BEUNBIND: "UB" },
};

/** Writes the ids of movements: letters, Beijing time, a drawn end. */
export const movementIds = (seed: string) => {
  const roll = rolls(seed, "movement id");
  return (kind: Numbered, at: number, number: number) =>
    `${letters[kind]}20${stamp(at)}${capitalText(roll, number, 6)}`;
};

/** Draws movements before the world began. Each chain is drawn backwards, so that it ends in today's balance. */
export function createPastTransfers(seed: string, month: Month) {
  const [roll, cashRoll, idOf] = [rolls(seed, "past transfer"), rolls(seed, "past cash"), movementIds(seed)];
  const born = startOf(month);

  /** What a resale customer got and consumed, oldest first. */
  const ofCustomer = (customer: Customer, balance: Fen): Movement[] => {
    const { index, id: payee } = customer;
    const begin = Math.max(customer.associatedAt, born - 400 * day);
    const count = Math.max(roll(index, 1) % 4, balance > 0n ? 1 : 0);
    const slot = (born - begin) / Math.max(1, count * 2);
    const timeOf = (step: number) =>
      begin + Math.floor((slot * (step + 0.2 + (roll(index, 9, step) % 6_000_001) / 10_000_001)) / 1000) * 1000;
    const movements: Movement[] = [];
    let after = balance;
    for (let step = count * 2 - 1; step > 0; step -= 2) {
      const used = permille(after, roll(index, 2, step) % 500) + BigInt(between(100, 900_000, roll(index, 3, step)));
      const [usedAt, paidAt] = [timeOf(step), timeOf(step - 1)];
      const number = index * 20 + step;
      const own = { isIncome: false, kind: "USAGE" as const, transferId: null, payee: null };
      movements.push({ ...own, at: usedAt, amount: used, after, id: idOf("USAGE", usedAt, number) });
      after += used;
      const paid = step === 1 ? after : permille(after, between(500, 990, roll(index, 4, step)));
      const from = { isIncome: true, kind: "BEADJUST" as const, transferId: null, payee };
      movements.push({ ...from, at: paidAt, amount: paid, after, id: idOf("BEADJUST", paidAt, number + 1) });
      after -= paid;
    }
    return movements.reverse();
  };

  /** What went back to the partner when a customer left. */
  const ofLeaver = ({ index, id: payee, leftAt }: Customer): Omit<Movement, "after">[] => {
    if (leftAt === null) return [];
    const amount = BigInt(between(1_000, 500_000, roll(index, 5)));
    const id = idOf("BEUNBIND", leftAt, index);
    return [{ at: leftAt, kind: "BEUNBIND", isIncome: true, amount, id, transferId: null, payee }];
  };

  /** The cash of a partner: what it gave and got back, and a top-up at the beginning of each month; oldest first. */
  const ofPartner = (given: readonly Omit<Movement, "after">[], balance: Fen, number: number): Movement[] => {
    const events = [...given].sort((a, b) => b.at - a.at);
    const oldest = monthOf(events.at(-1)?.at ?? born);
    const topUps = Array.from({ length: month - oldest }, (_, back) => startOf(month - back - 1) + 36_000_000);
    const movements: Movement[] = [];
    let after = balance;
    const add = (movement: Omit<Movement, "after">) => {
      movements.push({ ...movement, after });
      after += movement.isIncome ? -movement.amount : movement.amount;
    };
    for (const at of [...topUps, Number.NEGATIVE_INFINITY]) {
      while (events[0] && events[0].at >= at) add(events.shift() as Omit<Movement, "after">);
      const amount = (permille(after, between(200, 700, cashRoll(number, monthOf(at)))) / 100_000n) * 100_000n;
      if (amount <= 0n || at === Number.NEGATIVE_INFINITY) continue;
      const id = idOf("RECHARGE", at, number * 1000 + monthOf(at));
      add({ at, kind: "RECHARGE", isIncome: true, amount, id, transferId: null, payee: null });
    }
    return movements.reverse();
  };

  return { ofCustomer, ofLeaver, ofPartner };
}
