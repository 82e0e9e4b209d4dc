import { expect, inject } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation, SpendOperation } from "@/lib/api/operation";
import type { Actor } from "@/lib/server/actor";
import { database } from "@/lib/server/database";
import { invoke } from "@/lib/server/invoke";
import { checkSignIn } from "@/lib/server/sign-in/check-sign-in";
import { spend } from "@/lib/server/spend/spend";
import { huawei } from "@/lib/server/upstream";
import { seedPeople } from "../seed";
import { createTestDatabase } from "./database";
import { startSandbox } from "./sandbox";

interface Wish {
  seed: number;
  args?: readonly string[];
  environment?: Record<string, string>;
}

/** A database and a sandbox of its own for one test file, and a finance person who spends there. */
export async function openSpendDesk({ seed, args = [], environment = {} }: Wish) {
  const made = await createTestDatabase(inject("databaseUrl"));
  const sandbox = await startSandbox({ customers: 60, seed, args });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    UPSTREAM_KIND: "sandbox",
    LOG_LEVEL: "silent",
    HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
    HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
    HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
    HUAWEI_IAM_ENDPOINT: sandbox.iam,
    ...environment,
  });
  await seedPeople(made.url, { demo: true });
  const signIn = async (name: "admin" | "finance" | "viewer"): Promise<Actor> => {
    const { id } = await checkSignIn({ name, password: "partner-desk" });
    return { personId: id, name, displayName: name, role: name };
  };
  const actor = await signIn("finance");
  const operation = (id: string): Operation => operations.get(id) ?? expect.fail(`${id} is not declared`);
  const read = (id: string, input: object = {}) => invoke(operation(id), input as Record<string, unknown>, actor);
  let keys = 0;
  const newKey = () => `desk-${process.pid}-${String(++keys).padStart(8, "0")}`;
  return {
    sandbox,
    actor,
    signIn,
    read,
    newKey,
    spend: (id: string, input: object, key = newKey()) =>
      spend(operation(id) as SpendOperation, input as Record<string, unknown>, actor, { key, language: "en" }),
    /** Customers who can be paid. */
    async payees(): Promise<string[]> {
      const listed = await read("customers.list", { association_type: "2", limit: 100 });
      const { customer_infos } = listed as { customer_infos: { customer_id: string; is_frozen: string }[] };
      return customer_infos.filter((row) => row.is_frozen === "0").map((row) => row.customer_id);
    },
    journal: async () =>
      (await sandbox.control("journal")) as { operation: string; input: object; results: object[] }[],
    async close(): Promise<void> {
      await huawei().close();
      await database().sql.end();
      await made.drop();
      await sandbox.stop();
    },
  };
}

export type SpendDesk = Awaited<ReturnType<typeof openSpendDesk>>;
