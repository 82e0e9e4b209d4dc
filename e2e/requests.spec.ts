import { operations } from "@/lib/api/index";
import { roles, rolesWith } from "@/lib/api/permissions";
import { expect, test } from "./fixtures";

const isProblem = async (response: Response, status: number, code: string) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const body = (await response.json()) as Record<string, unknown>;
  expect({ status: response.status, code: body.code }).toEqual({ status, code });
  for (const text of ["title", "advice", "requestId"]) expect(body[text]).toBeTruthy();
  return body;
};

test.describe("a request that is not right is refused with a problem and nothing is sent to Huawei", () => {
  test("without a session, from another site, or saying nothing of where it comes from", async ({
    portal,
    post,
    sessionOf,
  }) => {
    const cookie = await sessionOf("finance");
    await isProblem(await post("customers/list", {}), 401, "no_session");
    await isProblem(await post("customers/list", {}, { cookie: "partner-desk=forged" }), 401, "no_session");
    await isProblem(
      await post("customers/list", {}, { cookie, headers: { origin: "https://evil.example" } }),
      403,
      "cross_site",
    );
    await isProblem(await post("customers/list", {}, { cookie, headers: { origin: "null" } }), 403, "cross_site");
    const silent = await fetch(`${portal.url}/api/customers/list`, { method: "POST", headers: { cookie }, body: "{}" });
    await isProblem(silent, 403, "cross_site");
  });

  test("by a malformed body, a wrong type, a wrong method, an unknown name or too much of it", async ({
    portal,
    post,
    sessionOf,
  }) => {
    const cookie = await sessionOf("finance");
    await isProblem(await post("customers/list", "{nonsense", { cookie }), 400, "unreadable_body");
    await isProblem(await post("customers/list", "[1]", { cookie }), 400, "unreadable_body");
    await isProblem(
      await post("customers/list", {}, { cookie, headers: { "content-type": "text/plain" } }),
      415,
      "wrong_type",
    );
    await isProblem(await post("customers/listAll", {}, { cookie }), 404, "unknown_operation");
    await isProblem(await post("desk/constructor", {}, { cookie }), 404, "unknown_operation");
    await isProblem(await post("customers/list", `{"a":"${"x".repeat(1_100_000)}"}`, { cookie }), 413, "too_large");
    await isProblem(await fetch(`${portal.url}/api/customers/list`, { headers: { cookie } }), 405, "wrong_method");
  });

  test("by fields that break the declared schema, each named with its rule in the person's language", async ({
    post,
    sessionOf,
    sandbox,
  }) => {
    const cookie = await sessionOf("finance");
    const before = await sandbox.calls("ListSubCustomers");
    const input = { limit: 500, account_name: "two words", associated_on_begin: "yesterday", nobody: 1 };
    const zh = await isProblem(await post("customers/list", input, { cookie }), 400, "bad_input");
    const fields = zh.fields as { field: string; rule: string; message: string }[];
    expect(fields.map(({ field, rule }) => `${field} ${rule}`).sort()).toEqual(
      ["account_name no_spaces", "associated_on_begin instant", "limit max_number", "nobody unknown_field"].sort(),
    );
    expect(fields.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
    const en = await isProblem(
      await post("customers/list", input, { cookie: `${cookie}; language=en` }),
      400,
      "bad_input",
    );
    expect(JSON.stringify(en)).not.toMatch(/\p{Script=Han}/u);
    expect(await sandbox.calls("ListSubCustomers")).toBe(before);
  });

  test("by naming a customer who is not the partner's", async ({ post, sessionOf, sandbox }) => {
    const cookie = await sessionOf("finance");
    const stranger = "ffffffffffffffffffffffffffffffff";
    const before = await sandbox.calls("CreatePartnerCoupons");
    const calls = [
      post("accounts/customerBalances", { customer_infos: [{ customer_id: stranger }] }, { cookie }),
      post("orders/list", { customer_id: stranger }, { cookie }),
      post(
        "coupons/issue",
        { quota_id: "q", customer_ids: [stranger], face_value: "1" },
        { cookie, headers: { "idempotency-key": crypto.randomUUID() } },
      ),
    ];
    for (const response of await Promise.all(calls)) await isProblem(response, 403, "foreign_customer");
    expect(await sandbox.calls("CreatePartnerCoupons")).toBe(before);
  });

  test("by a spend that carries no key", async ({ post, sessionOf, portal }) => {
    const input = { quota_id: "q", customer_ids: [portal.sandbox.customers[0]?.customerId], face_value: "1" };
    await isProblem(await post("coupons/issue", input, { cookie: await sessionOf("finance") }), 400, "key_missing");
  });

  for (const role of roles)
    test(`by the role ${role} for every operation it does not hold`, async ({ post, sessionOf }) => {
      const cookie = await sessionOf(role);
      for (const operation of operations.values()) {
        if (rolesWith(operation.permission).includes(role)) continue;
        await isProblem(await post(operation.id.replace(".", "/"), {}, { cookie }), 403, "not_allowed");
      }
      // Each role is refused something or is the administrator, so that the loop above cannot pass by doing nothing.
      const refused = [...operations.values()].filter(({ permission }) => !rolesWith(permission).includes(role));
      expect(refused.length > 0).toBe(role !== "admin");
    });
});

test("a session that was ended is dead at the next request", async ({ post, sessionOf, portal }) => {
  const cookie = await sessionOf("viewer");
  expect((await post("products/listServiceTypes", {}, { cookie })).status).toBe(200);
  const { csrfToken, cookie: csrf } = await csrfOf(portal.url);
  await fetch(`${portal.url}/api/auth/signout`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: `${cookie}; ${csrf}`, origin: portal.url, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken }),
  });
  await isProblem(await post("products/listServiceTypes", {}, { cookie }), 401, "no_session");
});

async function csrfOf(url: string) {
  const response = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return {
    csrfToken,
    cookie: response.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; "),
  };
}
