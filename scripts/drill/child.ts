import { operations } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { database } from "@/lib/server/database";
import { spend } from "@/lib/server/spend/spend";
import { huawei } from "@/lib/server/upstream";
import type { ChildOrder, KillStep } from "./steps";

// A process that spends once and kills itself on the way, as a crash or the system would. It is the only place that knows
// of steps: the product's own client and database are put behind a thin layer that counts what passes.

const { operation: id, input, key, personId, step } = JSON.parse(process.argv[2] ?? "") as ChildOrder;

/** The process ends here, as if its machine had. */
async function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
}
const dieAt = (reached: KillStep) => (reached === step ? die() : undefined);
const dieIn = (ms: number) => setTimeout(() => process.kill(process.pid, "SIGKILL"), ms);

type Keep = (name: string, value: unknown) => void;
const keep: Keep = (name, value) => {
  (globalThis as unknown as { partnerDesk: Map<string, unknown> }).partnerDesk.set(name, value);
};

/** The transactions of a spend, in order: the intent, the mark before sending, the outcome. */
function watchDatabase(): void {
  const db = database();
  let begun = 0;
  const transaction = async (work: (tx: never) => Promise<unknown>, config: never) => {
    const number = ++begun;
    if (number === 1) await dieAt("before-intent");
    const result = await db.transaction(async (tx) => {
      const value = await work(tx as never);
      if (number === 3) await dieAt("before-commit");
      return value;
    }, config);
    if (number === 1) await dieAt("after-intent");
    if (number === 2) await dieAt("before-send");
    if (number === 3) await dieAt("after-commit");
    return result;
  };
  keep(
    "database",
    new Proxy(db, { get: (target, name) => Reflect.get(name === "transaction" ? { transaction } : target, name) }),
  );
}

/** The call itself: with the sandbox holding its answer, or its work, back, the process dies while it waits. */
function watchClient(): void {
  const client = huawei();
  keep("huawei", {
    ...client,
    spend: async (...[operation, args, options]: Parameters<typeof client.spend>) => {
      const onSending = async () => {
        await options.onSending();
        if (step === "after-send" || step === "after-applied") dieIn(200);
      };
      const outcome = await client.spend(operation, args, { ...options, onSending });
      await dieAt("after-answer");
      return outcome;
    },
  });
}

watchClient();
watchDatabase();
const actor = { personId, name: "finance", displayName: "finance", role: "finance" } as const;
await spend(operations.get(id) as SpendOperation, input, actor, { key, language: "en" }).catch(() => {});
// Nothing killed it: the step was not on its way.
process.exit(3);
