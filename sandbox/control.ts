import { z } from "zod";
import { faultSchema } from "./faults";
import { refuse } from "./refusal";
import type { Sandbox } from "./sandbox";

const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), { error: "no instant" });
const clockSchema = z.union([
  z.strictObject({ offsetMs: z.int() }),
  z.strictObject({ at: instant }),
  z.strictObject({ freeze: z.union([z.boolean(), instant]) }),
]);
const lagSchema = z.strictObject({ ms: z.int().min(0) });
const remarkSchema = z.strictObject({ on: z.boolean() });
const transferIdSchema = z.strictObject({ same: z.boolean() });
const limitSchema = z.strictObject({ perSecond: z.int().min(0).nullable(), operation: z.string().optional() });

/** Whether an address of the other end is this machine's own. */
export const isLoopback = (address: string | undefined) =>
  address !== undefined && (/^(::ffff:)?127\./.test(address) || address === "::1");

function setClock({ clock }: Sandbox, wish: z.output<typeof clockSchema>) {
  if ("offsetMs" in wish) clock.shift(wish.offsetMs);
  else if ("at" in wish) clock.set(Date.parse(wish.at));
  else if (wish.freeze === false) clock.set(clock.now());
  else clock.freeze(wish.freeze === true ? clock.now() : Date.parse(wish.freeze));
}

type Handler = (sandbox: Sandbox, body: unknown) => unknown;

const handlers: Readonly<Record<string, Handler>> = {
  "GET faults": ({ faults }) => faults.list(),
  "POST faults": ({ faults }, body) => {
    faults.add(faultSchema.parse(body));
    return faults.list();
  },
  "DELETE faults": ({ faults }) => {
    faults.clear();
    return [];
  },
  "GET journal": ({ journal }) => journal.list().map(({ change: _, ...entry }) => entry),
  "GET clock": ({ clock }) => clock.state(),
  "POST clock": (sandbox, body) => {
    setClock(sandbox, clockSchema.parse(body));
    return sandbox.clock.state();
  },
  "POST record-lag": ({ settings }, body) => {
    settings.recordLagMs = lagSchema.parse(body).ms;
    return settings;
  },
  "POST remark": ({ settings }, body) => {
    settings.remark = remarkSchema.parse(body).on;
    return settings;
  },
  "POST transfer-id": ({ settings }, body) => {
    settings.sameTransferId = transferIdSchema.parse(body).same;
    return settings;
  },
  "POST limit": ({ limits }, body) => {
    const { perSecond, operation } = limitSchema.parse(body);
    limits.set(perSecond, operation);
    return { perSecond, operation: operation ?? null };
  },
  "POST reset": (sandbox) => {
    sandbox.reset();
    return { reset: true };
  },
  "GET calls": ({ calls }) => calls.list(),
};

/** Answers `/__control/NAME`. Wrong input is a 400 that names the field; an unknown name is a 404. */
export function control(sandbox: Sandbox, method: string, name: string, text: string): unknown {
  const handler = handlers[`${method} ${name}`];
  if (!handler) throw refuse(404, "CONTROL.404", `There is no ${method} /__control/${name}.`);
  try {
    return handler(sandbox, text === "" ? {} : JSON.parse(text));
  } catch (mistake) {
    if (mistake instanceof SyntaxError) throw refuse(400, "CONTROL.400", "The body is not JSON.");
    if (mistake instanceof z.ZodError) throw refuse(400, "CONTROL.400", z.prettifyError(mistake));
    throw mistake;
  }
}
