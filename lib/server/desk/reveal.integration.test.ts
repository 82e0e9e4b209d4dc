import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import type { Role } from "@/lib/api/permissions";
import { reveal } from "@/lib/db/reveal-tables";
import { seedPeople } from "@/scripts/seed";
import { createTestDatabase } from "@/scripts/test/database";
import { startSandbox } from "@/scripts/test/sandbox";
import type { Actor } from "../actor";
import { database } from "../database";
import { invoke } from "../invoke";
import { checkSignIn } from "../sign-in/check-sign-in";
import { huawei } from "../upstream";
import { runDesk } from "./index";

const stop: (() => Promise<unknown>)[] = [];
const actors = new Map<Role, Actor>();
const as = (role: Role): Actor => actors.get(role) ?? expect.fail(`no ${role}`);
let sandbox: Awaited<ReturnType<typeof startSandbox>>;

interface Listed {
  customer_infos: { customer_id: string; telephone: string | null; email: string | null }[];
}
const list = async (role: Role) =>
  (await invoke(operations.get("customers.list") as Operation, { limit: 100 }, as(role))) as Listed;
const rowsOf = () => database().select().from(reveal);

beforeAll(async () => {
  const made = await createTestDatabase(inject("databaseUrl"));
  sandbox = await startSandbox({ customers: 40, seed: 21 });
  Object.assign(process.env, {
    DATABASE_URL: made.url,
    AUTH_SECRET: "s".repeat(32),
    UPSTREAM_KIND: "sandbox",
    LOG_LEVEL: "silent",
    HUAWEICLOUD_SDK_AK: sandbox.partner.accessKey,
    HUAWEICLOUD_SDK_SK: sandbox.partner.secretKey,
    HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
    HUAWEI_IAM_ENDPOINT: sandbox.iam,
  });
  stop.push(
    () => huawei().close(),
    () => database().sql.end(),
    made.drop,
    sandbox.stop,
  );
  await seedPeople(made.url, { demo: true });
  for (const role of ["finance", "viewer"] as const) {
    const { id } = await checkSignIn({ name: role, password: "partner-desk" });
    actors.set(role, { personId: id, name: role, displayName: role, role });
  }
}, 60_000);
afterAll(async () => {
  for (const one of stop) await one();
});

describe("a customer's contact details", () => {
  it("are masked in the list, whoever asks", async () => {
    for (const role of ["finance", "viewer"] as const) {
      const answer = await list(role);
      expect(answer.customer_infos.length).toBeGreaterThan(30);
      expect(answer.customer_infos.filter(({ telephone }) => telephone !== null).length).toBeGreaterThan(5);
      const text = JSON.stringify(answer.customer_infos.map(({ telephone, email }) => [telephone, email]));
      expect(text).not.toMatch(/\d{7}/);
      expect(text).not.toMatch(/[^"*]{2}@/);
    }
  });

  it("are told one by one to who may know, and each look leaves a row", async () => {
    const row = (await list("finance")).customer_infos.find(({ telephone }) => telephone) ?? expect.fail();
    const asked = { customerId: row.customer_id, field: "telephone" };
    const told = (await runDesk("revealCustomer", asked, as("finance"), "en")) as { value: string };
    expect(told.value).toMatch(/^\+?\d{7,}$/);
    expect(told.value.slice(-2)).toBe(row.telephone?.slice(-2));
    expect(await rowsOf()).toMatchObject([{ ...asked, personId: as("finance").personId }]);
    expect(JSON.stringify(await rowsOf())).not.toContain(told.value);
  });

  it("are refused to a viewer, for a foreign customer and for other fields, and that leaves no row", async () => {
    const before = (await rowsOf()).length;
    const [row] = (await list("finance")).customer_infos;
    const ask = (role: Role, input: object) => runDesk("revealCustomer", input, as(role), "en");
    const asked = { customerId: row?.customer_id, field: "email" };
    await expect(ask("viewer", asked)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(ask("finance", { ...asked, customerId: "f".repeat(32) })).rejects.toMatchObject({
      code: "foreign_customer",
    });
    await expect(ask("finance", { ...asked, field: "customer" })).rejects.toThrow();
    expect((await rowsOf()).length).toBe(before);
  });
});
