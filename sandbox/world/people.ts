import { type Budget, createBudgets } from "./budgets";
import type { Application, Change, PeopleChange, Registration } from "./change";
import { alter, type Customer, type CustomerBook, xaccountOf } from "./customers";
import { hexText, rolls } from "./draw";
import { firstNewcomer } from "./newcomers";
import type { Resellers } from "./resellers";

const kinds: readonly string[] = [
  "registration",
  "code",
  "application",
  "freeze",
  "budget",
] satisfies readonly PeopleChange["kind"][];

export const isPeopleChange = (change: Change): change is PeopleChange =>
  "kind" in change && kinds.includes(change.kind);

type Applied = Application["results"][0] & { readonly at: number };

interface SentCode {
  readonly code: string;
  readonly until: number;
  /** Wrong guesses are no write: a restart forgets them. */
  missed: number;
}

/** So many wrong guesses make a code worthless. */
const mostMissed = 3;

/** Who the customers are: created, authenticated, frozen and given budgets. What they own is told elsewhere. */
export function createPeople(seed: string, customers: CustomerBook, resellers: Resellers) {
  const [idRoll, nameRoll, codeRoll] = [rolls(seed, "customer id"), rolls(seed, "login name"), rolls(seed, "code")];
  const codes = new Map<string, SentCode>();
  const applications = new Map<string, Applied[]>();
  const undecided = new Map<string, Applied>();
  const xaccounts = new Set<string>();
  const budgets = createBudgets(seed);
  let [created, sent] = [0, 0];

  /** Anybody whom the partner or one of its resellers has. */
  const find = (id: string): Customer => {
    const found = customers.find(id) ?? resellers.list.flatMap((one) => one.customers).find((one) => one.id === id);
    if (!found) throw new Error(`The journal names the customer ${id}, whom this world does not have.`);
    return found;
  };

  function register({ customerId: id, resellerId, linkedAt, ...rest }: Registration["results"][0]) {
    const customer: Customer = {
      ...rest,
      ...{ id, index: firstNewcomer + created, name: null, type: -1, verified: "-1", associatedAt: linkedAt },
      ...{ leftAt: null, label: null, manager: null, level: "V0", authorised: false, financeManaged: false },
    };
    created += 1;
    xaccounts.add(rest.xaccountId);
    if (resellerId === null) customers.add(customer);
    else resellers.add(resellerId, customer);
  }

  function submit(applied: Applied) {
    // Replayed without the calls between them, an earlier review still ends before the next application.
    settle(applied.at);
    applications.set(applied.customerId, [...(applications.get(applied.customerId) ?? []), applied]);
    undecided.set(applied.customerId, applied);
    alter(find(applied.customerId), { verified: "0" });
  }

  const decide = ({ customerId, passes, name, type }: Applied) =>
    alter(find(customerId), passes ? { verified: "2", name, type } : { verified: "1" });

  function settle(now: number) {
    for (const [id, applied] of undecided)
      if (applied.decidedAt <= now) {
        undecided.delete(id);
        decide(applied);
      }
  }

  return {
    budgetOf: (customer: Customer): Budget | null => budgets.of(customer),
    budgetRecordsOf: budgets.recordsOf,
    /** The id, and the login name where none is chosen, that an account would get now. */
    nextAccount: () => ({ id: hexText(idRoll, firstNewcomer + created), name: `hw${hexText(nameRoll, created, 30)}` }),
    isTaken: (xaccountId: string) =>
      xaccounts.has(xaccountId) || customers.all.some((customer) => xaccountOf(customer) === xaccountId),
    nextCode: () => String(codeRoll(sent) % 1_000_000).padStart(6, "0"),
    /** Judges a code: right, wrong, tried too often, or none that is still good. */
    tryCode(receiver: string, code: string | undefined, now: number): "right" | "wrong" | "missed" | "over" {
      const known = codes.get(receiver);
      if (!known || known.until <= now) return "over";
      if (known.missed >= mostMissed) return "missed";
      if (known.code === code) return "right";
      known.missed += 1;
      return "wrong";
    },
    /** All that a customer applied for, oldest first. */
    applicationsOf: (customerId: string): readonly Applied[] => applications.get(customerId) ?? [],
    /** How many applications showed a document. */
    usesOf: (number: string) => [...applications.values()].flat().filter((one) => one.number === number).length,
    /** Lets the reviews that are over take effect. */
    settle,
    apply(change: PeopleChange) {
      const { at } = change;
      if (change.kind === "registration") register(change.results[0]);
      else if (change.kind === "application") submit({ ...change.results[0], at });
      else if (change.kind === "freeze")
        for (const { customerId, frozen } of change.results) alter(find(customerId), { frozen });
      else if (change.kind === "code") {
        const [{ receiver, code, until }] = change.results;
        codes.set(receiver, { code, until, missed: 0 });
        sent += 1;
      } else {
        const [set] = change.results;
        alter(find(set.customerId), { frozen: set.frozen });
        budgets.apply(set, at);
      }
    },
  };
}

export type People = ReturnType<typeof createPeople>;
