import type { LosslessNumber } from "lossless-json";
import type { z } from "zod";
import type { Account } from "../world/account";
import type { Change } from "../world/change";
import type { World } from "../world/world";

/** What a twin knows of the call it answers. */
export interface Call {
  readonly world: World;
  readonly caller: Account;
  /** The sandbox clock, in milliseconds. */
  readonly now: number;
  readonly language: "zh" | "en";
  /** Records, and what is issued or taken back, show this long after. */
  readonly recordLagMs: number;
  /** Whether the records give the memo back. */
  readonly remark: boolean;
  /** Whether records call an allocation what its answer called it. */
  readonly sameTransferId: boolean;
  /** The error that was ordered for one customer, reseller or quota of a batch call. */
  lineFault(payee: string): { code: string; message: string } | null;
  /** Journals a change and carries it out. */
  commit(change: Change): void;
}

/** An answer as it is written: a declared number may be a number of exact digits; no field may be made up. */
export type Written<T> = T extends readonly (infer Row)[]
  ? Written<Row>[]
  : T extends object
    ? { [K in keyof T as string extends K ? never : K]: Written<T[K]> }
    : T extends number
      ? number | LosslessNumber
      : T;

type Declared = { in: z.ZodType; out: z.ZodType };

type Body<O extends Declared> = Written<z.input<O["out"]>>;

/** How the sandbox answers one operation; nothing at all (204) where no field is declared. */
export type Twin<O extends Declared> = (
  input: z.output<O["in"]>,
  call: Call,
) => Body<O> | (keyof Body<O> extends never ? undefined : never);
/** The twins of a domain: one for every operation declared in it, or it does not compile. */
export type Twins<Operations extends Record<string, Declared>> = { [K in keyof Operations]: Twin<Operations[K]> };

/** The rows of a page: `offset` rows are skipped, ten come unless `limit` says otherwise. */
export const pageOf = <Row>(
  rows: readonly Row[],
  { offset = 0, limit = 10 }: { offset?: number | undefined; limit?: number | undefined },
) => rows.slice(offset, offset + limit);

/** Newest first, without what is too young to show yet. */
export const shown = <Row>(rows: readonly Row[], bornAt: (row: Row) => number, { now, recordLagMs }: Call) =>
  rows.filter((row) => bornAt(row) + recordLagMs <= now).reverse();

/** Whether an instant, to the second as it is shown, lies strictly between two texts of which either may be missing. */
export function isBetween(at: number, begin: string | undefined, end: string | undefined) {
  const second = Math.floor(at / 1000) * 1000;
  return (begin === undefined || second > Date.parse(begin)) && (end === undefined || second < Date.parse(end));
}
