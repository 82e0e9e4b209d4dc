import "server-only";
import { Problem } from "@/lib/problem";
import type { Credentials } from "./configuration";
import { type Authenticator, addSignature, single } from "./credentials";
import { type Customer, type Iam, issueCustomerKeys, issueCustomerToken } from "./iam";

/** What proves to Huawei that a customer calls: the partner, in the customer's name. */
export type CustomerAuthenticator = Pick<Authenticator, "authenticate" | "renew">;

// What ends within five minutes is replaced before it is used: a page asks several times with it.
const earlyMs = 5 * 60 * 1000;
/** So many customers are remembered; who has not been asked for longest is forgotten first. */
const mostKept = 500;

interface Entered {
  expiresAt: number;
  since: number;
  add: CustomerAuthenticator["authenticate"];
}

interface Slot {
  current: Entered | null;
  ask: () => Promise<Entered | null>;
}

interface Parts {
  iam: Iam;
  credentials: Credentials;
  /** Proves that the partner itself asks. */
  partner: Authenticator;
  /** What customers call the agency that they made for the partner; null where nobody has set it. */
  agency: string | null;
}

/**
 * Steps into customers: one exchange for each, kept until shortly before its end, and asked once however many wait for
 * it. A customer who has not authorised the partner is asked for anew each time, since that can change at any moment.
 */
export function createCustomerAccess({ iam, credentials, partner, agency }: Parts) {
  const kept = new Map<string, Slot>();
  const prove: Authenticator["authenticate"] = (request, headers) => partner.authenticate(request, headers);

  async function exchange(customer: Customer): Promise<Entered | null> {
    if (agency === null)
      throw new Problem("agency_unset", {
        message: "HUAWEI_CUSTOMER_AGENCY is not set, so no customer can be entered",
      });
    const role = { customer, agency };
    const since = performance.now();
    if (credentials.kind === "token") {
      const ask = () => issueCustomerToken(iam, role, prove);
      // The partner's own token may have been withdrawn before its end; then a newer one is tried once.
      const token = await ask().catch((error: unknown) => {
        if (!(error instanceof Problem && error.code === "credentials_refused" && partner.renew(since))) throw error;
        return ask();
      });
      return (
        token && {
          since,
          expiresAt: token.expiresAt,
          add(_request, headers) {
            headers["x-domain-id"] = token.account;
            headers["x-auth-token"] = token.text;
          },
        }
      );
    }
    const keys = await issueCustomerKeys(iam, role, prove);
    return (
      keys && {
        since,
        expiresAt: keys.expiresAt,
        add(request, headers) {
          headers["x-domain-id"] = customer.id;
          addSignature(request, headers, { kind: "aksk", domainId: customer.id, ...keys }, iam.clock);
        },
      }
    );
  }

  const newSlot = (customer: Customer): Slot => {
    const slot: Slot = {
      current: null,
      ask: single(async () => {
        slot.current = await exchange(customer);
        return slot.current;
      }),
    };
    return slot;
  };

  const slotOf = (customer: Customer): Slot => {
    const slot = kept.get(customer.id) ?? newSlot(customer);
    // The one asked for last stands last.
    kept.delete(customer.id);
    kept.set(customer.id, slot);
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return slot;
  };

  /** What a customer's calls are proved with; throws `customer_not_authorised` where the customer has not agreed. */
  return function enter(customer: Customer): CustomerAuthenticator {
    const slot = slotOf(customer);
    return {
      async authenticate(request, headers) {
        const { current } = slot;
        const isFresh = current !== null && current.expiresAt - earlyMs > iam.clock.now().getTime();
        const entered = isFresh ? current : await slot.ask();
        if (!entered)
          throw new Problem("customer_not_authorised", { message: "the customer has no agency for the partner" });
        await entered.add(request, headers);
      },
      renew(startedAt) {
        if (slot.current && slot.current.since < startedAt) slot.current = null;
        return true;
      },
    };
  };
}
