import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { AdjustmentPage, ChangePage, ResellerName } from "@/lib/desk/account-answers";
import type { BookCustomer } from "@/lib/desk/answers";
import { expect, test } from "./fixtures";

const texts = {
  zh: {
    amount: "金额（元）",
    each: "每个的金额（元）",
    quota: "从哪个额度划出",
    check: "核对",
    own: "可拨款金额将由",
    theirs: "云经销商可支配金额将由",
    give: /^确认拨款 /,
    take: /^确认回收 /,
    issue: /^确认发放 2 份额度/,
    takeBack: /^确认整额回收 1 个额度/,
    done: "成功 1 位，被拒 0 位，未知 0 位",
    issued: "成功 2 份，被拒 0 份，未知 0 份",
    tookBack: "成功 1 个，被拒 0 个，未知 0 个",
    out: "拨出",
    back: "收回",
    net: "净额",
    receipt: /^打开操作单/,
    none: "名下没有云经销商",
    reclaimLink: /^回收 /,
  },
  en: {
    amount: "Amount (CNY)",
    each: "Amount for each (CNY)",
    quota: "Taken from",
    check: "Check",
    own: "What can be allocated goes from",
    theirs: "What the reseller has at its disposal goes from",
    give: /^Allocate ¥/,
    take: /^Reclaim ¥/,
    issue: /^Issue 2 quotas/,
    takeBack: /^Reclaim 1 whole quota/,
    done: "1 done, 0 refused, 0 unknown",
    issued: "2 done, 0 refused, 0 unknown",
    tookBack: "1 done, 0 refused, 0 unknown",
    out: "Out",
    back: "Back",
    net: "Net",
    receipt: /^Open receipt/,
    none: "The partner has no resellers",
    reclaimLink: /^Reclaim /,
  },
} as const;

type Post = (path: string, body: unknown, options: { cookie: string }) => Promise<Response>;

const ask = async <Out>(post: Post, cookie: string, name: string, input: unknown = {}) =>
  (await (await post(`desk/${name}`, input, { cookie })).json()) as Out;

const nobody = (whom: string): never => {
  throw new Error(`the world has no ${whom}`);
};

const noFindings = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
};

for (const language of ["zh", "en"] as const) {
  const text = texts[language];

  test(`money goes to a reseller and comes back, both ends said before, and stands in the adjustments (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const { rows } = await ask<{ rows: ResellerName[] }>(post, cookie, "findResellers");
    const reseller = rows[language === "zh" ? 0 : 1] ?? nobody("reseller");
    const amount = language === "zh" ? "811.25" : "812.25";
    for (const [direction, button] of [
      ["allocate", text.give],
      ["reclaim", text.take],
    ] as const) {
      await page.goto(`${portal.url}/resellers/${direction}?reseller=${reseller.resellerId}`);
      await page.getByLabel(text.amount).fill(amount);
      await page.getByRole("button", { name: text.check, exact: true }).click();
      await expect(page.getByText(text.own)).toBeVisible();
      await expect(page.getByText(text.theirs)).toBeVisible();
      await noFindings(page);
      await page.screenshot({ path: `e2e/screenshots/reseller-${direction}.${language}.png` });
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByRole("status").filter({ hasText: text.done })).toBeVisible();
      await expect(page.getByRole("cell", { name: reseller.name ?? "" })).toBeVisible();
    }
    await page.goto(`${portal.url}/balances/adjustments?payee=${reseller.resellerId}`);
    const rowOf = (sign: string) => page.getByRole("row").filter({ hasText: `${sign}¥${amount}` });
    await expect(rowOf("−").filter({ hasText: text.out })).toBeVisible();
    const back = rowOf("+").filter({ hasText: text.back });
    await expect(back.getByText(reseller.name ?? "")).toBeVisible();
    await noFindings(page);
    // What a reclaim is called in its answer is what the records call it, so its receipt is found.
    await back.getByRole("link", { name: text.receipt }).click();
    await expect(page.getByText(reseller.name ?? "").first()).toBeVisible();
  });

  test(`a quota goes to two resellers at once, and one of the two is taken back whole (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
    sandbox,
  }) => {
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const { rows } = await ask<{ rows: ResellerName[] }>(post, cookie, "findResellers");
    const [first, second] = rows.slice(2);
    const ids = [first?.resellerId, second?.resellerId];
    const amount = language === "zh" ? "60" : "70";
    await page.goto(`${portal.url}/resellers/quotas/issue?resellers=${ids.join(",")}`);
    await page.getByRole("combobox", { name: text.quota }).click();
    await page.getByRole("option").first().click();
    await page.getByLabel(text.each).fill(amount);
    await page.getByRole("button", { name: text.check, exact: true }).click();
    await expect(page.getByRole("button", { name: text.issue })).toBeVisible();
    await noFindings(page);
    await page.screenshot({ path: `e2e/screenshots/quota-issue.${language}.png` });
    const before = (await sandbox.journal()).length;
    await page.getByRole("button", { name: text.issue }).dblclick();
    await expect(page.getByRole("status").filter({ hasText: text.issued })).toBeVisible();
    expect((await sandbox.journal()).length).toBe(before + 1);

    await page.goto(`${portal.url}/resellers/quotas?reseller=${ids[0]}`);
    const row = page.getByRole("row").filter({ hasText: `¥${amount}.00` });
    await row.getByRole("link", { name: text.reclaimLink }).click();
    await page.getByRole("button", { name: text.check, exact: true }).click();
    await expect(page.getByRole("button", { name: text.takeBack })).toBeVisible();
    await page.screenshot({ path: `e2e/screenshots/quota-reclaim.${language}.png` });
    await page.getByRole("button", { name: text.takeBack }).click();
    await expect(page.getByRole("status").filter({ hasText: text.tookBack })).toBeVisible();
    await page.goto(`${portal.url}/resellers/records?operation=11&reseller=${ids[0]}`);
    await expect(page.getByRole("row").filter({ hasText: `¥${amount}.00` })).toBeVisible();
  });

  test(`income and expenses are the statement's own sums, and narrowing them narrows the sums (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const query = { balance_type: "BALANCE_TYPE_DEBIT", trade_type: "RECHARGE", offset: 0, limit: 100 };
    const { sums, total } = await ask<ChangePage>(post, cookie, "accountChanges", query);
    expect(total).toBeGreaterThan(0);
    expect(sums?.expense).toEqual({ count: 0, amount: "0" });
    await page.goto(`${portal.url}/balances/changes?type=RECHARGE`);
    await expect(page.getByRole("gridcell").first()).toBeVisible();
    const [income, , net] = await page.locator("dl dd > :first-child").allTextContents();
    expect(income).toContain("+¥");
    expect(net).toBe(income);
    await noFindings(page);
  });
}

test("a reseller's customer is paid from the reseller's account, and only where the reseller is chosen", async ({
  page,
  enter,
  portal,
  post,
  sessionOf,
  sandbox,
}) => {
  await enter({ role: "finance", language: "en" });
  const cookie = await sessionOf("finance");
  const { rows } = await ask<{ rows: ResellerName[] }>(post, cookie, "findResellers");
  const reseller = rows[5] ?? nobody("sixth reseller");
  const theirs = await ask<{ rows: BookCustomer[] }>(post, cookie, "findResellerCustomers", {
    indirect_partner_id: reseller.resellerId,
  });
  const customer =
    theirs.rows.find((row) => row.associationType === "2" && row.frozen === "0") ?? nobody("ordinary customer");
  const allocate = async (address: string, amount: string) => {
    await page.goto(`${portal.url}/balances/allocate?${address}`);
    await page.getByLabel(texts.en.amount).fill(amount);
    await page.getByRole("button", { name: texts.en.check, exact: true }).click();
  };
  const before = await sandbox.calls("UpdateCustomerAccountAmount");
  await allocate(`customer=${customer.customerId}`, "5.55");
  await expect(page.getByText("A customer of a reseller needs that reseller to be named too.").first()).toBeVisible();
  expect(await sandbox.calls("UpdateCustomerAccountAmount")).toBe(before);

  await allocate(`customer=${customer.customerId}&reseller=${reseller.resellerId}`, "5.55");
  await expect(page.getByText(`What ${reseller.name} can allocate goes from`)).toBeVisible();
  await page.getByRole("button", { name: texts.en.give }).click();
  await expect(page.getByRole("status").filter({ hasText: texts.en.done })).toBeVisible();
  const { rows: moved } = await ask<AdjustmentPage>(post, cookie, "adjustments", {
    indirect_partner_id: reseller.resellerId,
  });
  expect(moved[0]).toMatchObject({ payee: customer.customerId, way: "out" });
});

test("another reseller's choice takes the customer of the one before out of the form", async ({
  page,
  enter,
  portal,
  post,
  sessionOf,
}) => {
  await enter({ role: "finance", language: "en" });
  const { rows } = await ask<{ rows: ResellerName[] }>(post, await sessionOf("finance"), "findResellers");
  await page.goto(`${portal.url}/balances/allocate`);
  const customer = page.getByRole("combobox", { name: "Customer" });
  await customer.click();
  await page.getByRole("option").first().click();
  await expect(customer).not.toHaveValue("");
  await page.getByRole("combobox", { name: "Reseller" }).click();
  await page
    .getByRole("option")
    .filter({ hasText: rows[0]?.name ?? "" })
    .first()
    .click();
  await expect(customer).toHaveValue("");
});

test("more than a reseller can give back is refused at its field, and nothing is sent", async ({
  page,
  enter,
  portal,
  post,
  sessionOf,
  sandbox,
}) => {
  await enter({ role: "finance", language: "en" });
  const { rows } = await ask<{ rows: ResellerName[] }>(post, await sessionOf("finance"), "findResellers");
  const before = await sandbox.calls("ReclaimIndirectPartnerAccount");
  await page.goto(`${portal.url}/resellers/reclaim?reseller=${rows[0]?.resellerId}`);
  await page.getByLabel(texts.en.amount).fill("99999999");
  await page.getByRole("button", { name: texts.en.check, exact: true }).click();
  await expect(page.getByLabel(texts.en.amount)).toHaveAccessibleDescription(/The reseller can give back .* only/);
  expect(await sandbox.calls("ReclaimIndirectPartnerAccount")).toBe(before);
});

test("a customer's income and expenses are shown once the customer has authorised the partner, and it is said where not", async ({
  page,
  enter,
  portal,
  post,
  sessionOf,
}) => {
  await enter({ role: "finance", language: "en" });
  const cookie = await sessionOf("finance");
  const { rows } = await ask<{ rows: BookCustomer[] }>(post, cookie, "findCustomers", {
    associationType: "2",
    limit: 100,
  });
  const seen = { open: "", shut: "" };
  for (const { customerId } of rows) {
    const query = { customerId, balance_type: "BALANCE_TYPE_DEBIT", offset: 0, limit: 100 };
    const answer = await post("desk/customerChanges", query, { cookie });
    if (!answer.ok) seen.shut ||= customerId;
    else if (((await answer.json()) as ChangePage).total > 0) seen.open ||= customerId;
    if (seen.open && seen.shut) break;
  }
  await page.goto(`${portal.url}/balances/changes/customer?customer=${seen.open}`);
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await page.screenshot({ path: "e2e/screenshots/customer-changes.en.png" });
  await noFindings(page);
  await page.goto(`${portal.url}/balances/changes/customer?customer=${seen.shut}`);
  await expect(page.getByRole("alert").filter({ hasText: /authorised/ })).toBeVisible();
});

test("a partner without resellers is told what resellers are, on every page about them", async ({
  page,
  enter,
  portal,
}) => {
  await enter({ role: "finance", language: "zh" });
  await page.route("**/api/desk/findResellers", (route) => route.fulfill({ json: { total: 0, rows: [] } }));
  for (const path of ["/resellers", "/resellers/quotas", "/resellers/records", "/resellers/quotas/issue"]) {
    await page.goto(portal.url + path);
    await expect(page.getByText(texts.zh.none)).toBeVisible();
  }
  await page.screenshot({ path: "e2e/screenshots/no-resellers.zh.png" });
  await page.goto(`${portal.url}/balances/allocate`);
  await expect(page.getByLabel(texts.zh.amount)).toBeVisible();
  await expect(page.getByRole("combobox")).toHaveCount(1);
});

test("who may not move money with resellers sees no way to it", async ({ page, enter, portal, post, sessionOf }) => {
  await enter({ role: "viewer", language: "en" });
  await page.goto(`${portal.url}/resellers`);
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /Allocate|Reclaim|Issue quota/ })).toHaveCount(0);
  await page.goto(`${portal.url}/resellers/allocate`);
  await expect(page.getByText("Your role may not move money with resellers.")).toBeVisible();
  const refused = await post("desk/previewResellerAllocation", {}, { cookie: await sessionOf("viewer") });
  expect(refused.status).toBe(403);
});

test("one chosen customer of the balances leads to its transfer, several are told why not", async ({
  page,
  enter,
  portal,
}) => {
  await enter({ role: "finance", language: "en" });
  await page.goto(`${portal.url}/balances`);
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await page.getByRole("grid").focus();
  await page.keyboard.press("Space");
  const bar = page.getByRole("toolbar");
  await expect(bar.getByRole("link", { name: "Allocate" })).toHaveAttribute("href", /\/balances\/allocate\?customer=/);
  await page.keyboard.press("Shift+ArrowDown");
  await expect(bar.getByText("Choose one customer to move money")).toBeVisible();
});
