import { createBalances, createPartnerAccounts, createResellerAccounts, type PartnerAccount } from "./balances";
import type { Month } from "./calendar";
import type { Transfer } from "./change";
import type { Customer, CustomerBook } from "./customers";
import { type Fen, fenOf } from "./money";
import { isNewcomer } from "./newcomers";
import { createPastTransfers, type Movement, movementIds } from "./past-transfers";
import type { Resellers } from "./resellers";

/** So many customers have a past of allocations; the rest of a large world begins with what it has. */
const mostWithPast = 400;

/** A movement as a partner's adjust records show it. */
export type Adjustment = Movement & { readonly payee: string };

const isAdjustment = (movement: Movement): movement is Adjustment => movement.payee !== null;

/** Everybody's money: the partner's, its resellers' and all customers', drawn once and then moved by transfers. */
export function createPurse(seed: string, month: Month, customers: CustomerBook, resellers: Resellers) {
  const [drawnBalance, past, idOf] = [createBalances(seed), createPastTransfers(seed, month), movementIds(seed)];
  const own = createPartnerAccounts(seed);
  const theirs = new Map(resellers.list.map((reseller) => [reseller.id, createResellerAccounts(seed, reseller.index)]));
  const moved = new Map<string | null, Fen>();
  const applied = new Map<string | null, Movement[]>();
  const histories = new Map<string | null, readonly Movement[]>();
  let count = 0;

  const movedOf = (owner: string | null) => moved.get(owner) ?? 0n;
  const balanceOf = (customer: Customer) => {
    const { amount, debt } = drawnBalance(customer);
    return { amount: amount + movedOf(customer.id), debt };
  };
  /** Cash and what may be allocated go up and down together; credit stays. */
  const accountsOf = (owner: string | null): readonly PartnerAccount[] =>
    (owner === null ? own : (theirs.get(owner) ?? [])).map((account) =>
      account.type === 2 ? account : { ...account, amount: account.amount + movedOf(owner) },
    );
  const cashOf = (owner: string | null) => accountsOf(owner).find(({ type }) => type === 1)?.amount ?? 0n;

  const pastOfCustomer = (customer: Customer) =>
    customer.relation === "resale" &&
    customer.leftAt === null &&
    !isNewcomer(customer) &&
    (customer.index < mostWithPast || customer.index >= 2_000_000)
      ? past.ofCustomer(customer, drawnBalance(customer).amount)
      : [];
  const pastOf = (owner: string | null): readonly Movement[] => {
    const found = histories.get(owner);
    if (found) return found;
    const reseller = owner === null ? null : resellers.find(owner);
    const given = (reseller?.customers ?? customers.present)
      .flatMap(pastOfCustomer)
      .filter(isAdjustment)
      .map((movement) => ({ ...movement, isIncome: false }));
    const returned = reseller ? [] : customers.all.flatMap(past.ofLeaver);
    const accounts = owner === null ? own : (theirs.get(owner) ?? []);
    const cash = accounts.find(({ type }) => type === 1)?.amount ?? 0n;
    const drawn = past.ofPartner([...given, ...returned], cash, reseller ? reseller.index + 1 : 0);
    histories.set(owner, drawn);
    return drawn;
  };

  const add = (owner: string | null, movement: Omit<Movement, "after">, after: Fen) => {
    const list = applied.get(owner) ?? [];
    list.push({ ...movement, after });
    applied.set(owner, list);
  };
  const holderOf = (payee: string) =>
    customers.find(payee) ?? resellers.list.flatMap(({ customers: all }) => all).find(({ id }) => id === payee);

  return {
    balanceOf,
    accountsOf,
    /** What an owner may still give: what it has without what is earmarked. */
    allocatableOf(owner: string | null): Fen {
      const account = accountsOf(owner).find(({ type }) => type === 8);
      return account ? account.amount - account.designated : 0n;
    },
    /** What went in and out of a partner's cash, oldest first; `null` is the partner itself. */
    movementsOf: (owner: string | null): readonly Movement[] => [...pastOf(owner), ...(applied.get(owner) ?? [])],
    /** What went in and out of a customer's balance, oldest first. */
    customerMovements: (customer: Customer): readonly Movement[] => [
      ...pastOfCustomer(customer),
      ...(applied.get(customer.id) ?? []),
    ],
    /** What an owner gave and took back, oldest first; what a reseller itself was given is no adjustment of its own. */
    adjustmentsOf: (owner: string | null): readonly Adjustment[] =>
      [...pastOf(owner), ...(applied.get(owner) ?? [])].filter(isAdjustment).filter(({ payee }) => payee !== owner),
    /** The ids that a transfer would get now: the one of the answer, and the one of the records. */
    nextIds(direction: Transfer["direction"], at: number) {
      const kind = direction === "allocate" ? "BEADJUST" : "BERETRIEVE";
      const number = 900_000_000 + count * 2;
      const recordId = idOf(kind, at, number);
      // Nothing says that an allocation's transfer_id is the record's trans_id, so it is not; a reclaim's names are one.
      return { recordId, transferId: direction === "allocate" ? idOf(kind, at, number + 1) : recordId };
    },
    /** Takes what a customer pays for an order from its balance, or gives back what an order returns. */
    settle({ customer, amount, orderId, at }: { customer: Customer; amount: Fen; orderId: string; at: number }) {
      if (amount === 0n) return;
      const isIncome = amount > 0n;
      moved.set(customer.id, movedOf(customer.id) + amount);
      const kind = isIncome ? ("REFUND" as const) : ("DEDEUCT" as const);
      const base = { at, kind, isIncome, id: orderId, transferId: null, payee: null };
      add(customer.id, { ...base, amount: isIncome ? amount : -amount }, balanceOf(customer).amount);
    },
    /** Moves the money and writes it down at both ends. */
    apply({ at, direction, owner, results }: Transfer) {
      const [{ payee, amount: text, transferId, recordId: id }] = results;
      const amount = fenOf(text);
      if (amount === null || (owner !== null && !theirs.has(owner)) || !(theirs.has(payee) || holderOf(payee)))
        throw new Error(`The journal moves ${text} to ${payee}, whom this world does not have.`);
      const isGiven = direction === "allocate";
      const sum = isGiven ? amount : -amount;
      moved.set(owner, movedOf(owner) - sum);
      moved.set(payee, movedOf(payee) + sum);
      const base = {
        at,
        kind: isGiven ? ("BEADJUST" as const) : ("BERETRIEVE" as const),
        amount,
        id,
        transferId,
        payee,
      };
      add(owner, { ...base, isIncome: !isGiven }, cashOf(owner));
      const customer = theirs.has(payee) ? undefined : holderOf(payee);
      add(payee, { ...base, isIncome: isGiven }, customer ? balanceOf(customer).amount : cashOf(payee));
      count += 1;
    },
  };
}

export type Purse = ReturnType<typeof createPurse>;
