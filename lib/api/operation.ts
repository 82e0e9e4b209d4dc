import type { z } from "zod";
import type { Permission } from "./permissions";

export type Site = "cn" | "intl";
/** Whose credentials Huawei accepts for an operation: a solution provider, a distributor, or the customer itself. */
export type Caller = "partner" | "distributor" | "customer";
/** Huawei queries with POST too, so the method cannot tell what a call changes. */
export type Effect = "read" | "write" | "spend";
export type Text = { readonly zh: string; readonly en: string };

/**
 * What a spend moves for one payee: `amount` is a decimal string in the account's currency. Null where Huawei takes the
 * whole remainder and tells how much only in its records.
 */
export interface SpendLine {
  readonly payee: string;
  readonly amount: string | null;
}

/** Everything that moves money; one spend of a kind per payee is in flight at a time. */
export type SpendKind =
  | "coupon"
  | "coupon_reclaim"
  | "allocation"
  | "account_reclaim"
  | "reseller_allocation"
  | "reseller_reclaim"
  | "quota"
  | "quota_reclaim"
  | "order_payment"
  | "renewal"
  | "unsubscription"
  | "to_on_demand";

/** What the payee of a line is: who gets or gives the money, what is emptied, or what a customer pays for or gives up. */
export type Payee = "customer" | "reseller" | "coupon" | "quota" | "order" | "resource";

/** What Huawei's answer says of one payee. `unknown` is for a payee that the answer does not mention. */
export type LineOutcome =
  | { readonly payee: string; readonly state: "done"; readonly reference: string }
  | { readonly payee: string; readonly state: "refused"; readonly code: string; readonly message: string }
  | { readonly payee: string; readonly state: "unknown" };

/** How money moves in an operation; the ledger is written from this alone. */
export interface SpendRules<In extends z.ZodObject, Out extends z.ZodType> {
  kind: SpendKind;
  payee: Payee;
  lines(input: z.output<In>): SpendLine[];
  outcomes(input: z.output<In>, answer: z.output<Out>): LineOutcome[];
  /** Puts the ledger's marker where Huawei's records give it back; absent where nothing of the caller's is recorded. */
  mark?(input: z.output<In>, marker: string): z.output<In>;
}

/** The facts of one Huawei operation, said once. Everything else about it is derived. */
export interface Facts<In extends z.ZodObject, Out extends z.ZodType> {
  /** The name that Huawei's SDKs use. */
  huawei: string;
  title: Text;
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: `/v${number}/${string}`;
  in: In;
  out: Out;
  sites: readonly Site[];
  callers: readonly Caller[];
  permission: Permission;
  /** Input fields that hold customer ids: each is checked against the partner's own customers before anything is sent. */
  customers: (input: z.output<In>) => readonly string[];
  /** Huawei's ceiling where it is not the usual 10 calls a second (fci_00001). */
  perSecond?: number;
  /** The page of Huawei's documentation. */
  source: string;
}

export type Declared<In extends z.ZodObject, Out extends z.ZodType, E extends Effect> = Facts<In, Out> & {
  effect: E;
} & (E extends "spend" ? { spend: SpendRules<In, Out> } : unknown);

/** Declares an operation that changes nothing, whatever its method. */
export const read = <In extends z.ZodObject, Out extends z.ZodType>(
  facts: Facts<In, Out>,
): Declared<In, Out, "read"> => ({
  ...facts,
  effect: "read",
});

/** Declares an operation that changes something and moves no money: it goes out once, and may be asked for again. */
export const write = <In extends z.ZodObject, Out extends z.ZodType>(
  facts: Facts<In, Out>,
): Declared<In, Out, "write"> => ({
  ...facts,
  effect: "write",
});

/** Declares an operation that moves money or its like; it is never sent without a ledger entry and never sent twice. */
export const spend = <In extends z.ZodObject, Out extends z.ZodType>(
  facts: Facts<In, Out> & { spend: SpendRules<In, Out> },
): Declared<In, Out, "spend"> => ({ ...facts, effect: "spend" });

type Name = { readonly domain: string; readonly id: string };
type AnyFacts = Omit<Facts<z.ZodObject, z.ZodType>, "customers"> & {
  customers(input: Record<string, unknown>): readonly string[];
};
export type AnySpendRules = {
  kind: SpendKind;
  payee: Payee;
  lines(input: unknown): SpendLine[];
  outcomes(input: unknown, answer: unknown): LineOutcome[];
  mark?(input: unknown, marker: string): unknown;
};

/** Any declared operation, with the types of its own schemas forgotten. */
export type Operation = Name & AnyFacts & ({ effect: "read" | "write" } | { effect: "spend"; spend: AnySpendRules });
export type SpendOperation = Extract<Operation, { effect: "spend" }>;

export type Input<O extends { in: z.ZodType }> = z.input<O["in"]>;
export type Output<O extends { out: z.ZodType }> = z.output<O["out"]>;

/** Gives the operations of a domain their ids: `coupons.issue`. */
export function domain<const D extends string, const Ops extends Record<string, object>>(name: D, operations: Ops) {
  const named = Object.entries(operations).map(([key, facts]) => [
    key,
    { ...facts, domain: name, id: `${name}.${key}` },
  ]);
  return Object.fromEntries(named) as { [K in keyof Ops]: Ops[K] & { domain: D; id: `${D}.${K & string}` } };
}
