import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import { type Started, startSandbox, testNow } from "@/sandbox/testing/start";
import { createHuaweiClient } from "./client";
import { parseConfiguration } from "./configuration";

const held = operations.get("coupons.listHeld") as Operation;
const cards = operations.get("coupons.listStoredValueCards") as Operation;

let sandbox: Started;
let close: () => Promise<void>;
let now: number;

const world = () => sandbox.sandbox.world;
const customersOf = (isAuthorised: boolean) =>
  world().customers.present.filter(({ authorised, leftAt }) => authorised === isAuthorised && leftAt === null);
const asked = ({ id, accountName }: { id: string; accountName: string }) => ({ id, accountName });
const exchanges = (name: "CreateTemporaryAccessKey" | "KeystoneCreateUserToken") =>
  sandbox.sandbox.calls.list()[name]?.received ?? 0;

/** A client with the partner's keys, or its name and password. */
function connect(kind: "keys" | "names", environment: Record<string, string> = {}) {
  const { partner, platform } = world().accounts;
  const credentials =
    kind === "keys"
      ? { HUAWEICLOUD_SDK_AK: sandbox.key.accessKey, HUAWEICLOUD_SDK_SK: sandbox.key.secretKey }
      : {
          HUAWEI_IAM_DOMAIN_NAME: partner.name,
          HUAWEI_IAM_USER_NAME: partner.userName,
          HUAWEI_IAM_PASSWORD: partner.password,
        };
  const client = createHuaweiClient({
    configuration: parseConfiguration({
      ...credentials,
      HUAWEI_BSS_ENDPOINT: sandbox.base,
      HUAWEI_IAM_ENDPOINT: sandbox.base,
      HUAWEI_CUSTOMER_AGENCY: platform,
      ...environment,
    }),
    takeTurn: async () => {},
    log: { info: () => {}, warn: () => {} },
    machineClock: () => now,
  });
  close = client.close;
  return client;
}

beforeEach(async () => {
  now = testNow;
  sandbox = await startSandbox();
  close = async () => {};
});
afterEach(async () => {
  await close();
  await sandbox.stop();
});

const readAs = async (
  client: ReturnType<typeof connect>,
  operation: Operation,
  customer: { id: string; accountName: string },
) =>
  (await client.call(operation, operation === cards ? { status: 1 } : { limit: 100 }, { as: asked(customer) }))
    .value as {
    user_coupons: { customer_id: string }[];
    stored_value_cards: unknown[];
  };

describe.each(["keys", "names"] as const)("with the partner's %s, a call in a customer's name", (kind) => {
  const exchange = kind === "keys" ? "CreateTemporaryAccessKey" : "KeystoneCreateUserToken";

  it("sees that customer's own coupons and cards, and no other's", async () => {
    const client = connect(kind);
    const holder = customersOf(true).find(({ id }) =>
      world().coupons.coupons.some(({ customerId }) => customerId === id),
    );
    const customer = holder ?? expect.fail("nobody holds a coupon");
    const { user_coupons } = await readAs(client, held, customer);
    expect([...new Set(user_coupons.map(({ customer_id }) => customer_id))]).toEqual([customer.id]);
    const [first] = customersOf(true);
    expect((await readAs(client, cards, first ?? customer)).stored_value_cards).toHaveLength(1);
  });

  it("is exchanged once however many come at the same time, and kept for the next", async () => {
    const client = connect(kind);
    const [customer] = customersOf(true);
    if (!customer) expect.fail();
    await client.account();
    const before = exchanges(exchange);
    await Promise.all(Array.from({ length: 8 }, () => readAs(client, held, customer)));
    await readAs(client, cards, customer);
    expect(exchanges(exchange)).toBe(before + 1);
  });

  it("is exchanged anew shortly before its end, and for each customer apart", async () => {
    const client = connect(kind);
    const [one, other] = customersOf(true);
    if (!one || !other) expect.fail();
    await client.account();
    const before = exchanges(exchange);
    await readAs(client, held, one);
    await readAs(client, held, other);
    expect(exchanges(exchange)).toBe(before + 2);
    const lifetime = kind === "keys" ? 3_600_000 : 24 * 3_600_000;
    now += lifetime - 6 * 60_000;
    sandbox.sandbox.clock.freeze(now);
    await readAs(client, held, one);
    expect(exchanges(exchange)).toBe(before + 2);
    now += 2 * 60_000;
    sandbox.sandbox.clock.freeze(now);
    await readAs(client, held, one);
    expect(exchanges(exchange)).toBeGreaterThanOrEqual(before + 3);
  });

  it("is told apart where the customer has not agreed, and asked for anew once it may have", async () => {
    const client = connect(kind);
    const [shy] = customersOf(false);
    if (!shy) expect.fail();
    await client.account();
    const before = exchanges(exchange);
    await expect(readAs(client, held, shy)).rejects.toMatchObject({ code: "customer_not_authorised" });
    await expect(readAs(client, held, shy)).rejects.toMatchObject({ code: "customer_not_authorised" });
    expect(exchanges(exchange)).toBe(before + 2);
  });

  it("is no call at all where nobody has told the agency's name", async () => {
    const client = connect(kind, { HUAWEI_CUSTOMER_AGENCY: "" });
    const [customer] = customersOf(true);
    if (!customer) expect.fail();
    await client.account();
    const before = exchanges(exchange);
    await expect(readAs(client, held, customer)).rejects.toMatchObject({ code: "agency_unset" });
    expect(exchanges(exchange)).toBe(before);
  });

  it("is exchanged once more when Huawei no longer takes what it was given", async () => {
    const client = connect(kind);
    const [customer] = customersOf(true);
    if (!customer) expect.fail();
    await readAs(client, held, customer);
    // Nothing that was handed out is good any longer, as after a restart at the other end.
    Object.assign(sandbox.sandbox.tokens, (await import("@/sandbox/tokens")).createTokens());
    expect((await readAs(client, held, customer)).user_coupons).toBeDefined();
  });
});
