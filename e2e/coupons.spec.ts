import type { Locator, Page } from "@playwright/test";
import { expect, type Language, test } from "./fixtures";

const words = {
  zh: {
    quota: /^额度/,
    customers: /^客户/,
    face: /^面额（元）/,
    check: "核对",
    submit: /^确认发放 \d/,
    preview: "将会发生什么",
  },
  en: {
    quota: /^Quota/,
    customers: /^Customers/,
    face: /^Face value/,
    check: "Check",
    submit: /^Issue \d/,
    preview: "What will happen",
  },
};

/** Fills the form and asks what will happen: the quota with the most in it, the first few customers, a face value. */
async function fill(page: Page, url: string, language: Language, customers: number, faceValue: string) {
  const text = words[language];
  await page.goto(`${url}/coupons/issue`);
  await page.getByRole("combobox", { name: text.quota }).click();
  const quotas = page.getByRole("listbox", { name: text.quota }).getByRole("option");
  await expect(quotas.first()).toBeVisible();
  const balances = await quotas.evaluateAll((options) =>
    options.map((option) => Number(/¥([\d,]+)/.exec(option.textContent ?? "")?.[1]?.replaceAll(",", "") ?? 0)),
  );
  await quotas.nth(balances.indexOf(Math.max(...balances))).click();
  await page.getByRole("combobox", { name: text.customers }).click();
  for (let chosen = 0; chosen < customers; chosen++)
    await page.getByRole("listbox", { name: text.customers }).getByRole("option").first().click();
  await page.getByRole("combobox", { name: text.customers }).press("Escape");
  await page.getByRole("textbox", { name: text.face }).fill(faceValue);
  await page.getByRole("button", { name: text.check }).click();
  const preview = page.getByRole("region", { name: text.preview });
  await expect(preview).toContainText(language === "zh" ? "额度余额将由" : "balance goes from");
  return preview.getByRole("button", { name: text.submit });
}

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard never came there");
}

/** The customers chosen in the form, by the input that the form would send. */
const chosenOf = async (
  post: (path: string, body: unknown, options: { cookie: string }) => Promise<Response>,
  cookie: string,
) => {
  const answer = await post("desk/findCustomers", { associationType: "2", limit: 3 }, { cookie });
  return ((await answer.json()) as { rows: { customerId: string }[] }).rows.map(({ customerId }) => customerId);
};

for (const language of ["zh", "en"] as const) {
  test(`a coupon that Huawei refuses for one customer is still issued to the others (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
    post,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const [, second] = await chosenOf(post, await sessionOf("finance"));
    await sandbox.fault({
      kind: "error",
      operation: "CreatePartnerCoupons",
      customer: second ?? "",
      errorCode: "CBC.99000020",
      count: 1,
      status: 200,
    });
    const button = await fill(page, portal.url, language, 3, "12.50");
    await button.click();
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: language === "zh" ? "成功 2 位，被拒 1 位，未知 0 位" : "2 issued, 1 refused, 0 unknown" }),
    ).toBeVisible();
    await expect(page.getByText("CBC.99000020")).toBeVisible();
    await expect(
      page.getByText(
        language === "zh" ? "该客户可领取的张数已达上限" : "The customer has reached the number of coupons allowed",
      ),
    ).toBeVisible();
    await page.screenshot({ path: `e2e/screenshots/coupon-partial.${language}.png` });
    await page.getByRole("link", { name: language === "zh" ? "查看操作记录" : "See the records" }).click();
    await expect(page.getByRole("gridcell", { name: /12\.50/ }).first()).toBeVisible();
  });

  test(`an answer that is lost shows as unknown, and nothing is sent twice (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
  }) => {
    await enter({ role: "finance", language });
    await sandbox.fault({ kind: "drop-after", operation: "CreatePartnerCoupons", count: 1 });
    const before = await sandbox.calls("CreatePartnerCoupons");
    const button = await fill(page, portal.url, language, 1, "8.88");
    await button.dblclick();
    await expect(
      page.getByRole("status").filter({ hasText: language === "zh" ? "未知 1 位" : "1 unknown" }),
    ).toBeVisible({ timeout: 40_000 });
    expect(await sandbox.calls("CreatePartnerCoupons")).toBe(before + 1);
    await page.screenshot({ path: `e2e/screenshots/coupon-unknown.${language}.png` });
    await page.getByRole("link", { name: language === "zh" ? "发放单" : "Issue receipt", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(
      page.getByRole("status").filter({ hasText: language === "zh" ? "未知 1 位" : "1 unknown" }),
    ).toBeVisible();
  });

  test(`what the form refuses is said at the field, before anything is sent (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
  }) => {
    await enter({ role: "finance", language });
    const before = await sandbox.calls("CreatePartnerCoupons");
    await page.goto(`${portal.url}/coupons/issue`);
    await page.getByRole("button", { name: words[language].check }).click();
    await expect(page.getByText(language === "zh" ? "此项必填。" : "This field is required.").first()).toBeVisible();
    const face = page.getByRole("textbox", { name: words[language].face });
    for (const [typed, sentence] of [
      ["40,00", language === "zh" ? "逗号只能用作千位分隔" : "A comma only groups thousands"],
      ["1e3", language === "zh" ? "不接受科学计数法" : "Exponents are not taken"],
      ["1.005", language === "zh" ? "最多两位小数，门户不会" : "At most two decimals; the portal"],
      ["0", language === "zh" ? "金额必须大于 0" : "must be greater than 0"],
    ] as const) {
      await face.fill(typed);
      await face.blur();
      await expect(page.getByText(sentence).first()).toBeVisible();
      await expect(face).toHaveAttribute("aria-invalid", "true");
    }
    await face.fill("￥１，２００.5");
    await face.blur();
    await expect(face).toHaveValue("1200.50");
    expect(await sandbox.calls("CreatePartnerCoupons")).toBe(before);
  });

  test(`a coupon is issued by keyboard alone (${language})`, async ({ page, enter, portal }) => {
    const text = words[language];
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/coupons/issue`);
    await tabTo(page, page.getByRole("combobox", { name: text.quota }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("listbox", { name: text.quota }).getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("combobox", { name: text.customers }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("listbox", { name: text.customers }).getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("textbox", { name: text.face }));
    await page.keyboard.type("1.50");
    await page.keyboard.press("Control+Enter");
    const submit = page.getByRole("region", { name: text.preview }).getByRole("button", { name: text.submit });
    await expect(submit).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(submit).toBeHidden();
    await page.keyboard.press("Control+Enter");
    await tabTo(page, submit);
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("status").filter({ hasText: language === "zh" ? "成功 1 位" : "1 issued" }),
    ).toBeVisible();
  });

  test(`what was typed is there again after a reload, and leaving asks first (${language})`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/coupons/issue`);
    const face = page.getByRole("textbox", { name: words[language].face });
    await face.fill("66.60");
    await face.blur();
    page.on("dialog", (dialog) => dialog.accept());
    await page.waitForTimeout(600); // drafts are kept a moment after the last key
    await page.reload();
    await expect(face).toHaveValue("66.60");
    await page.getByRole("link", { name: language === "zh" ? "订单" : "Orders" }).click();
    const question = page.getByRole("dialog", { name: language === "zh" ? "要离开此页吗？" : "Leave this page?" });
    await expect(question).toBeVisible();
    await question
      .getByRole("button", { name: language === "zh" ? "留在此页" : "Stay" })
      .last()
      .click();
    await expect(page).toHaveURL(/coupons\/issue/);
    await expect(face).toHaveValue("66.60");
  });
}

test("fifty submits with one key issue once and get one answer", async ({ post, sandbox, sessionOf }) => {
  const cookie = await sessionOf("finance");
  const { quotas } = (await (
    await post("coupons/listQuotas", { quota_status_list: [0], limit: 100 }, { cookie })
  ).json()) as {
    quotas: { quota_id: string; balance: string; effective_time: string; expire_time: string }[];
  };
  const now = new Date().toISOString();
  const usable = quotas.filter((quota) => quota.effective_time <= now && quota.expire_time > now);
  const quota = usable.sort((a, b) => b.balance.length - a.balance.length)[0];
  const [customer] = await chosenOf(post, cookie);
  const input = { quota_id: quota?.quota_id, customer_ids: [customer], face_value: "30.00" };
  const before = (await sandbox.journal()).length;
  const headers = { "idempotency-key": crypto.randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post("coupons/issue", input, { cookie, headers })),
  );
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  expect(new Set(bodies).size).toBe(1);
  expect(JSON.parse(bodies[0] ?? "{}")).toMatchObject({ state: "done", lines: [{ payee: customer, state: "done" }] });
  expect((await sandbox.journal()).length).toBe(before + 1);
  const other = await post("coupons/issue", { ...input, face_value: "31.00" }, { cookie, headers });
  expect({ status: other.status, code: ((await other.json()) as { code: string }).code }).toEqual({
    status: 422,
    code: "key_reused",
  });
});
