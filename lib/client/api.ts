import type { z } from "zod";
import type { Api } from "@/lib/api/index";
import type { Effect } from "@/lib/api/operation";
import type { Receipt } from "@/lib/desk/answers";
import type { Desk } from "@/lib/desk/index";

/** An operation as the browser knows it: its id, with the types of its declaration and none of its code. */
export interface Ref<In, Out, E extends Effect> {
  readonly domain: string;
  readonly id: string;
  /** Types only; there is nothing behind these at run time. */
  readonly types?: { in: In; out: Out; effect: E };
}

type HuaweiRef<O> = O extends {
  in: infer I extends z.ZodType;
  out: infer R extends z.ZodType;
  effect: infer E extends Effect;
}
  ? Ref<z.input<I>, E extends "spend" ? Receipt : z.output<R>, E>
  : never;
type DeskRef<O> = O extends { in: infer I extends z.ZodType; out?: infer R; effect: infer E extends Effect }
  ? Ref<z.input<I>, R, E>
  : never;

type Names = { [D in keyof Api]: { [K in keyof Api[D]]: HuaweiRef<Api[D][K]> } } & {
  desk: { [K in keyof Desk]: DeskRef<Desk[K]> };
};

const operationsOf = (domain: string) =>
  new Proxy({}, { get: (_, name) => (typeof name === "string" ? { domain, id: `${domain}.${name}` } : undefined) });

/**
 * Every operation a page may call: `api.coupons.listIssued`, `api.desk.balances`. Importing the declarations themselves
 * would ship zod and all schemas to every page; this tree has their types alone and answers any name with its id.
 */
export const api = new Proxy(
  {},
  { get: (_, domain) => (typeof domain === "string" ? operationsOf(domain) : undefined) },
) as Names;
