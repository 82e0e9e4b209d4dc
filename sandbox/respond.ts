import { setTimeout as pause } from "node:timers/promises";
import type { Operation } from "@/lib/api/operation";
import { authenticate } from "./authenticate";
import type { Fault, Faulted } from "./faults";
import { readInput } from "./input";
import { throttled } from "./limits";
import { accessDenied, type Refusal, refuse, refuseAtGateway } from "./refusal";
import type { IamName, Route } from "./routes";
import type { Sandbox } from "./sandbox";
import { writeAnswer } from "./shapes";
import type { SignedRequest } from "./signature";
import { twinOf } from "./twins/registry";
import type { Call } from "./twins/twin";
import type { Account } from "./world/account";

/** What goes back over the socket; `drop` closes it without a word. */
export type Reply = { readonly status: number; readonly text: string | null; readonly token?: string } | "drop";

const usualPerSecond = 10;

const faultedOf = (route: Route): Faulted =>
  route.kind === "iam"
    ? { huawei: route.name, id: route.name, batch: false }
    : {
        huawei: route.name,
        id: route.operation.id,
        batch: "shape" in route.operation.out && "error_details" in (route.operation.out.shape as object),
      };

/** The refusal that a fault stands for; null for those that need the answer first. */
function refusalOf(fault: Fault, limit: number, sandbox: Sandbox): Refusal | null {
  const { errorCode, errorMsg } = fault;
  switch (fault.kind) {
    case "429":
      return throttled(limit, sandbox.options.shapes);
    case "500":
      return refuse(500, errorCode ?? "CBC.0999", errorMsg ?? "Other errors.");
    case "502":
      return refuseAtGateway(502, errorCode ?? "APIGW.0201", errorMsg ?? "Backend unavailable.");
    case "503":
      return refuseAtGateway(503, errorCode ?? "APIGW.0201", errorMsg ?? "Service unavailable.");
    case "error":
      return refuse(fault.status ?? 200, errorCode ?? "CBC.0999", errorMsg ?? "Other errors.");
    default:
      return null;
  }
}

/** Plays the faults of a call around its answer: before anything is applied, or after. */
async function underFaults(
  sandbox: Sandbox,
  route: Route,
  customers: readonly string[],
  limit: number,
  answer: () => Exclude<Reply, "drop">,
): Promise<Reply> {
  const { delayMs, hangMs, fault } = sandbox.faults.takeFor(faultedOf(route), customers);
  if (delayMs > 0) await pause(delayMs);
  const apply = async () => {
    const reply = answer();
    if (hangMs > 0) await pause(hangMs);
    return reply;
  };
  if (!fault) return apply();
  const refusal = refusalOf(fault, limit, sandbox);
  if (refusal && fault.after) await apply();
  if (refusal) throw refusal;
  if (fault.kind === "drop-before") return "drop";
  const reply = await apply();
  if (fault.kind === "drop-after") return "drop";
  return { ...reply, text: reply.text?.slice(0, Math.floor(reply.text.length / 2)) ?? null };
}

function callOf(
  sandbox: Sandbox,
  route: Route & { kind: "operation" },
  caller: Account,
  request: SignedRequest,
  input: unknown,
): Call {
  const { world, settings, clock, faults, journal } = sandbox;
  const asked = request.headers["x-language"];
  const site = world.site === "cn" ? "zh" : "en";
  return {
    world,
    caller,
    now: clock.now(),
    language: asked === undefined ? site : /^en/i.test(asked) ? "en" : "zh",
    recordLagMs: settings.recordLagMs,
    remark: settings.remark,
    sameTransferId: settings.sameTransferId,
    lineFault(customerId) {
      const fault = faults.takeLine(faultedOf(route), customerId);
      return fault && { code: fault.errorCode ?? "CBC.0999", message: fault.errorMsg ?? "Other errors." };
    },
    commit(change) {
      const { kind, domainId } = caller;
      const time = new Date(clock.now()).toISOString();
      journal.write({
        time,
        operation: route.name,
        caller: { kind, domainId },
        input,
        results: change.results,
        change,
      });
      world.apply(change);
    },
  };
}

/** Answers a business operation: who calls, may it, is there a turn, is the input right, then the twin. */
async function operate(sandbox: Sandbox, route: Route & { kind: "operation" }, request: SignedRequest): Promise<Reply> {
  const { operation } = route;
  const caller = authenticate(request, sandbox.world.accounts, sandbox.tokens, sandbox.clock.now());
  const ceiling = operation.perSecond ?? usualPerSecond;
  const limit = sandbox.limits.take(caller.domainId, operation.huawei, ceiling);
  if (limit !== null) throw throttled(limit, sandbox.options.shapes);
  if (!operation.callers.includes(caller.kind)) throw accessDenied();
  const input = readInput(operation, request.target.split(/\?(.*)/s)[1] ?? "", request.body, route.inPath);
  return underFaults(sandbox, route, namedIn(operation, input), ceiling, () => {
    sandbox.world.people.settle(sandbox.clock.now());
    const answer = twinOf(operation)(input, callOf(sandbox, route, caller, request, input));
    if (answer === undefined) return { status: 204, text: null };
    return { status: 200, text: writeAnswer(operation, answer, sandbox.options.shapes) };
  });
}

/** Whom a call names: customers, and whatever it moves money for. */
const namedIn = (operation: Operation, input: Record<string, unknown>) => [
  ...operation.customers(input),
  ...(operation.effect === "spend" ? operation.spend.lines(input).map(({ payee }) => payee) : []),
];

/** Answers an IAM call; only the two lists need a signature or token beforehand. */
function enter(sandbox: Sandbox, name: IamName, request: SignedRequest) {
  const now = sandbox.clock.now();
  const query = new URLSearchParams(request.target.split(/\?(.*)/s)[1] ?? "");
  const call = { body: Buffer.from(request.body).toString("utf8"), token: request.headers["x-auth-token"], query, now };
  if (name === "KeystoneCreateUserToken") return sandbox.iam.createToken(call);
  const signer = () => authenticate(request, sandbox.world.accounts, sandbox.tokens, now);
  // Its SDK signs this one with keys; a token does as well.
  if (name === "CreateTemporaryAccessKey")
    return sandbox.iam.createTemporaryKey({ ...call, ...(request.headers.authorization !== undefined && { signer }) });
  const account = signer();
  return name === "KeystoneListAuthDomains"
    ? sandbox.iam.listDomains(account)
    : sandbox.iam.listProjects(account, call);
}

/** Answers a call whose route is known. Refusals are thrown. */
export function respond(sandbox: Sandbox, route: Route, request: SignedRequest): Promise<Reply> {
  if (route.kind === "operation") return operate(sandbox, route, request);
  return underFaults(sandbox, route, [], usualPerSecond, () => {
    const { status, body, token } = enter(sandbox, route.name, request);
    return { status, text: JSON.stringify(body), ...(token === undefined ? {} : { token }) };
  });
}
