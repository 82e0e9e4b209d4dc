import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { customerWho, type Input, peopleInputs } from "../testing/people";
import { paths, type Started, startSandbox } from "../testing/start";

const create = "/v2/partners/sub-customers";
const code = "/v2/bases/verificationcode/send";
const identity = `${create}/users/check-identity`;
const budget = `${create}/budget`;
const authenticate = "/v2/customers/realname-auths";

async function during<T>(options: Parameters<typeof startSandbox>[0], act: (desk: Started) => Promise<T>): Promise<T> {
  const desk = await startSandbox(options);
  try {
    return await act(desk);
  } finally {
    await desk.stop();
  }
}

const listed = async (desk: Started, customer_id: string) =>
  (await desk.call("POST", paths.customers, { customer_id })).body.customer_infos[0];
const sentCode = async (desk: Started) => (await desk.control("GET", "journal")).body.at(-1).results[0].code;
const account = { xaccount_id: "crm-1", xaccount_type: "idp", domain_name: "qinghe_data" };
const review = 10 * 60_000;

describe("a created customer", () => {
  it("is among the customers, with nothing in its name, and can be given money", () =>
    during({}, async (desk) => {
      const { status, body } = await desk.call("POST", create, account);
      expect([status, body.domain_name]).toEqual([200, "qinghe_data"]);
      const row = await listed(desk, body.domain_id);
      expect(row).toMatchObject({ account_name: "qinghe_data", xaccount_id: "crm-1", verified_status: "-1" });
      const asked = { customer_infos: [{ customer_id: body.domain_id }] };
      const balance = async () => (await desk.call("POST", paths.balances, asked)).body.customer_balances[0].amount;
      expect(await balance()).toBe(0);
      const given = await desk.call("POST", paths.allocate, { customer_id: body.domain_id, amount: 12.5 });
      expect([given.status, await balance()]).toEqual([200, 12.5]);
      const orders = await desk.call("GET", `${paths.orders}?customer_id=${body.domain_id}`);
      expect(orders.body.total_count).toBe(0);
    }));

  it("is refused a second time by its id on the platform, and by its name", () =>
    during({}, async (desk) => {
      await desk.call("POST", create, account);
      const again = await desk.call("POST", create, account);
      const other = await desk.call("POST", create, { ...account, xaccount_id: "crm-2" });
      expect([again.body.error_code, other.body.error_code]).toEqual(["CBC.99000039", "CBC.99000038"]);
      const taken = await desk.call("POST", identity, { search_type: "name", search_value: "qinghe_data" });
      expect(taken.body).toMatchObject({ error_code: "CBC.0000", check_result: "used_by_user" });
    }));

  it("is linked as late as records are, and a wait for that ends in CBC.99000050 with the account's ids", () =>
    during({}, async (desk) => {
      await desk.control("POST", "record-lag", { ms: 60_000 });
      const waited = await desk.call("POST", create, { ...account, include_association_result: true });
      expect([waited.status, waited.body.error_code]).toEqual([500, "CBC.99000050"]);
      expect(await listed(desk, waited.body.domain_id)).toBeUndefined();
      await desk.control("POST", "clock", { offsetMs: 61_000 });
      expect(await listed(desk, waited.body.domain_id)).toMatchObject({ xaccount_id: "crm-1" });
    }));

  it("has to show the code that was sent to its number, and three wrong guesses are all there are", () =>
    during({}, async (desk) => {
      const mobile_phone = "13812345678";
      const withCode = (verification_code: string) =>
        desk.call("POST", create, { ...account, mobile_phone, verification_code });
      expect((await withCode("000000")).body.error_code).toBe("CBC.99004008");
      expect((await desk.call("POST", code, { receiver_type: 1, mobile_phone })).status).toBe(204);
      const right = await sentCode(desk);
      const wrong = right === "111111" ? "222222" : "111111";
      for (let at = 0; at < 3; at += 1) expect((await withCode(wrong)).body.error_code).toBe("CBC.99004010");
      expect((await withCode(right)).body.error_code).toBe("CBC.99004009");
      await desk.call("POST", code, { receiver_type: 1, mobile_phone, timeout: 90 });
      await desk.control("POST", "clock", { offsetMs: 6 * 60_000 });
      expect((await withCode(await sentCode(desk))).body.error_code).toBe("CBC.99004008");
      await desk.call("POST", code, { receiver_type: 1, mobile_phone });
      expect((await withCode(await sentCode(desk))).status).toBe(200);
      const left = await desk.call("POST", identity, { search_type: "mobile", search_value: `0086-${mobile_phone}` });
      expect(left.body.mobile_remain_available_num).toBe(4);
    }));

  it.each([
    [{ password: "abcdefgh" }, "CBC.99000036"],
    [{ domain_name: "1nine_digits" }, "CBC.99000031"],
    [{ mobile_phone: "5551234", verification_code: "123456" }, "CBC.5017"],
    [{ indirect_partner_id: "nobody" }, "CBC.99000037"],
  ])("is refused with %j by %s", (part, expected) =>
    during({}, async (desk) => {
      expect((await desk.call("POST", create, { ...account, ...part })).body.error_code).toBe(expected);
    }),
  );

  it("belongs to the reseller that it was created for", () =>
    during({ partner: "distributor" }, async (desk) => {
      const indirect_partner_id = desk.sandbox.world.resellers.list[0]?.id;
      const { body } = await desk.call("POST", create, { ...account, indirect_partner_id });
      expect(await listed(desk, body.domain_id)).toBeUndefined();
      const own = await desk.call("POST", paths.customers, { indirect_partner_id, customer_id: body.domain_id });
      expect(own.body.count).toBe(1);
    }));

  it("needs a country on the international site, and is frozen there until a budget sets it free", () =>
    during({ site: "intl" }, async (desk) => {
      expect((await desk.call("POST", create, account)).body.error_code).toBe("CBC.0100");
      const { body } = await desk.call("POST", create, { ...account, domain_area: "SG" });
      const customer_id = body.domain_id;
      expect(await listed(desk, customer_id)).toMatchObject({ is_frozen: 1, country_code: "SG" });
      const set = await desk.call("POST", budget, { customer_id, budget_amount: 300, cancel_partner_frozen: "1" });
      expect([set.status, set.text]).toEqual([204, ""]);
      expect((await listed(desk, customer_id)).is_frozen).toBe(0);
      const shown = await desk.call("GET", `${budget}?customer_id=${customer_id}`);
      expect(shown.body).toMatchObject({ budget_amount: 300, used_amount: 0, budget_type: "MONTHLY", currency: "USD" });
      const records = await desk.call("GET", `${budget}/records?customer_id=${customer_id}`);
      expect(records.body).toMatchObject({ total_count: 1, record_list: [{ operator: "api_operator" }] });
    }));
});

describe("real-name authentication", () => {
  it("is looked at for a while, and then names the customer", () =>
    during({}, async (desk) => {
      const input = peopleInputs(desk).CreateEnterpriseRealnameAuthentication ?? {};
      const result = async () =>
        (await desk.call("GET", `${authenticate}/result?customer_id=${input.customer_id}`)).body;
      expect(await result()).toEqual({});
      expect((await desk.call("POST", `${authenticate}/enterprise`, input)).body.is_review).toBe(1);
      expect((await result()).review_result).toBe(0);
      expect((await desk.call("POST", `${authenticate}/enterprise`, input)).body.error_code).toBe("CBC.99007188");
      await desk.control("POST", "clock", { offsetMs: review });
      expect(await result()).toEqual({ review_result: 2 });
      expect(await listed(desk, String(input.customer_id))).toMatchObject({
        customer: input.corp_name,
        verified_status: "2",
        customer_type: 1,
      });
    }));

  it("says why when it fails, and may be tried again", () =>
    during({}, async (desk) => {
      const input: Input = { ...peopleInputs(desk).CreatePersonalRealnameAuth, name: "Reject Me" };
      await desk.call("POST", `${authenticate}/individual`, input);
      await desk.control("POST", "clock", { offsetMs: review });
      const { body } = await desk.call("GET", `${authenticate}/result?customer_id=${input.customer_id}`);
      expect(body).toEqual({ review_result: 1, opinion: expect.any(String) });
      expect((await desk.call("POST", `${authenticate}/individual`, input)).body.is_review).toBe(1);
      const bad = { ...input, verified_file_url: ["test/a.exe"] };
      expect((await desk.call("POST", `${authenticate}/individual`, bad)).body.error_code).toBe("CBC.99000100");
    }));

  it("by bank card takes a code of its own and no review", () =>
    during({}, async (desk) => {
      const base = peopleInputs(desk).CreatePersonalRealnameAuth ?? {};
      const mobile = "13812345678";
      await desk.call("POST", code, {
        receiver_type: 1,
        mobile_phone: mobile,
        scene: 18,
        customer_id: base.customer_id,
      });
      const bank_card_info = { bank_account: "6222000011112222", areacode: "0086", mobile };
      const input = { ...base, identify_type: 4, bank_card_info };
      const verification_code = await sentCode(desk);
      const { body } = await desk.call("POST", `${authenticate}/individual`, {
        ...input,
        bank_card_info: { ...bank_card_info, verification_code },
      });
      expect(body.is_review).toBe(0);
      expect((await listed(desk, String(base.customer_id))).verified_status).toBe("2");
    }));
});

describe("freezing", () => {
  const freeze = `${create}/freeze`;
  const unfreeze = `${create}/unfreeze`;

  it("is undone in the way it was done, and tells only of those it could not be done to", () =>
    during({ site: "intl" }, async (desk) => {
      const { id } = customerWho(desk, ({ relation, frozen }) => relation === "resale" && frozen === 0);
      const frozen = { customer_ids: [id], reason: "Arrears", freeze_type: "ACCOUNT_AND_RESOURCE" };
      expect((await desk.call("POST", freeze, frozen)).body).toEqual({});
      expect((await listed(desk, id)).is_frozen).toBe(1);
      const back = await desk.call("POST", unfreeze, { customer_ids: [id, "nobody"], reason: "Paid" });
      expect([back.status, back.body.error_code]).toEqual([400, "CBC.0100"]);
      const right = { customer_ids: [id, "nobody"], reason: "Paid", unfreeze_type: "ACCOUNT_AND_RESOURCE" };
      expect((await desk.call("POST", unfreeze, right)).body).toEqual({
        error_details: [{ id: "nobody", error_code: "CBC.99000035", error_msg: expect.any(String) }],
      });
      expect((await listed(desk, id)).is_frozen).toBe(0);
    }));

  it("comes by itself when a budget that says so is exceeded", () =>
    during({ site: "intl" }, async (desk) => {
      const { id: customer_id } = customerWho(desk, ({ relation, frozen }) => relation === "resale" && frozen === 0);
      await desk.call("POST", budget, { customer_id, budget_amount: 0.01, frozen_operate_type: 1 });
      expect((await listed(desk, customer_id)).is_frozen).toBe(1);
    }));
});

it("all of it is there again after a restart", async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), "people-")), "state");
  const look = async (desk: Started) => {
    const { body } = await desk.call("POST", paths.customers, { limit: 100 });
    return body.customer_infos;
  };
  const before = await during({ stateFile }, async (desk) => {
    const { body } = await desk.call("POST", create, account);
    const input = peopleInputs(desk).CreateEnterpriseRealnameAuthentication;
    await desk.call("POST", `${authenticate}/enterprise`, { ...input, customer_id: body.domain_id });
    await desk.control("POST", "clock", { offsetMs: review });
    return look(desk);
  });
  const after = await during({ stateFile }, async (desk) => {
    await desk.control("POST", "clock", { offsetMs: review });
    return look(desk);
  });
  expect(after).toEqual(before);
  expect(before.at(-1)).toMatchObject({ account_name: "qinghe_data", verified_status: "2" });
});
