import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "@/lib/api/index";
import type { Operation, Site } from "@/lib/api/operation";
import { placeInput } from "@/lib/api/wire";
import { billInputs, wrongBills } from "../testing/bills";
import { type Input, peopleInputs, wrongPeople } from "../testing/people";
import { productInputs, wrongProducts } from "../testing/products";
import { type Started, startSandbox } from "../testing/start";
import { otherSiteCustomer } from "../world/other-site";

const wrong = { ...wrongPeople, ...wrongProducts, ...wrongBills };
const inputsOf = (desk: Started): Record<string, Input> => ({
  ...peopleInputs(desk),
  ...productInputs(desk),
  ...billInputs(desk),
});
const tried = [...operations.values()].filter(({ huawei }) => huawei in wrong);
const named = (list: readonly Operation[]) => list.map((operation) => [operation.huawei, operation] as const);
const homeOf = ({ sites }: Operation): Site => (sites.includes("cn") ? "cn" : "intl");

const desks = {} as Record<Site, Started>;
const inputs = {} as Record<Site, Record<string, Input>>;
beforeAll(async () => {
  for (const site of ["cn", "intl"] as const) {
    desks[site] = await startSandbox({ site });
    inputs[site] = inputsOf(desks[site]);
  }
});
afterAll(() => Promise.all([desks.cn.stop(), desks.intl.stop()]));

type As = "customer" | "partner";
const send = (operation: Operation, input: Input, { as, at }: { as?: As; at: Started }) => {
  const { path, query, body } = placeInput(operation, input);
  const text = new URLSearchParams(query).toString();
  const isCustomer = as ? as === "customer" : !operation.callers.includes("partner");
  const key = isCustomer ? at.customerKeys[0] : at.key;
  return at.call(operation.method, text ? `${path}?${text}` : path, body ?? undefined, key ? { key } : {});
};
const codeOf = async (pending: ReturnType<typeof send>) => {
  const { status, body } = await pending;
  return [status, body?.error_code];
};

describe.each(named(tried))("%s", (huawei, operation) => {
  const home = homeOf(operation);
  const input = () => inputs[home][huawei] ?? expect.fail(`no input for ${huawei}`);

  it.each(operation.sites.map((site) => [site]))("answers well to an input that is right, on %s", async (site) => {
    // A world of its own: writes do not stand in each other's way.
    const own = await startSandbox({ site });
    const { status, body, text } = await send(operation, inputsOf(own)[huawei] ?? {}, { at: own });
    await own.stop();
    expect(status, text).toBeLessThan(300);
    const parsed = operation.out.safeParse(body ?? {});
    expect(parsed.error).toBeUndefined();
    const unknown = Object.keys(body ?? {}).filter(
      (name) => !(name in (operation.out as never as { shape: object }).shape),
    );
    expect(unknown).toEqual([]);
  });

  it("refuses every value that is wrong with CBC.0100", async () => {
    for (const part of wrong[huawei] ?? [])
      expect(
        await codeOf(send(operation, { ...input(), ...part }, { at: desks[home] })),
        JSON.stringify(part).slice(0, 80),
      ).toEqual([400, "CBC.0100"]);
  });

  it("refuses to go without what it requires", async () => {
    const required = Object.entries(operation.in.shape).filter(
      ([name, schema]) => !schema.safeParse(undefined).success && !operation.path.includes(`{${name}}`),
    );
    for (const [name] of required) {
      const { [name]: _, ...rest } = input();
      expect(await codeOf(send(operation, rest, { at: desks[home] })), name).toEqual([400, "CBC.0100"]);
    }
  });

  it("refuses who may not call it with CBC.0151", async () => {
    for (const as of ["partner", "customer"] as const)
      if (!operation.callers.includes(as))
        expect(await codeOf(send(operation, input(), { as, at: desks[home] }))).toEqual([403, "CBC.0151"]);
  });

  it("is not there on the other site", async () => {
    for (const site of ["cn", "intl"] as const)
      if (!operation.sites.includes(site)) {
        const { status } = await send(operation, input(), { at: desks[site] });
        expect(status).toBe(404);
      }
  });
});

describe("a customer that is not the caller's", () => {
  const naming = tried.filter(
    ({ in: input, callers }) =>
      "customer_id" in input.shape &&
      callers.includes("partner") &&
      input.shape.customer_id?.safeParse(undefined).success === false,
  );

  it.each(named(naming))("is refused by %s, one of the other site as well", async (huawei, operation) => {
    const site = homeOf(operation);
    const at = desks[site];
    const asked = (customer_id: string) => codeOf(send(operation, { ...inputs[site][huawei], customer_id }, { at }));
    const gone = at.sandbox.world.customers.all.find(({ leftAt }) => leftAt !== null);
    expect(await asked("nobody")).toEqual([400, "CBC.99000035"]);
    expect(await asked(gone?.id ?? "")).toEqual([400, "CBC.99000035"]);
    expect(await asked(otherSiteCustomer("1"))).toEqual([403, "CBC.0156"]);
  });

  it("is there to find: the table has operations that name one", () => {
    expect(naming.length).toBeGreaterThan(5);
  });
});
