import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

const texts = {
  zh: {
    customer: "客户",
    amount: "金额（元）",
    check: "核对",
    allocate: /^确认拨款 /,
    reclaim: /^确认回收 /,
    own: "可拨款金额将由",
    theirs: "客户余额将由",
    done: "成功 1 位，被拒 0 位，未知 0 位",
    unknown: "未知 1 位",
    short: /该客户余额只有/,
    receipts: "操作单",
  },
  en: {
    customer: "Customer",
    amount: "Amount (CNY)",
    check: "Check",
    allocate: /^Allocate ¥/,
    reclaim: /^Reclaim ¥/,
    own: "What can be allocated goes from",
    theirs: "The customer's balance goes from",
    done: "1 done, 0 refused, 0 unknown",
    unknown: "1 unknown",
    short: /The customer has .* only/,
    receipts: "Receipts",
  },
} as const;

/** A resale customer whom money can be given to, by id. */
async function payeeOf(
  post: (path: string, body: unknown, options: { cookie: string }) => Promise<Response>,
  cookie: string,
) {
  const answer = await post("desk/findCustomers", { associationType: "2", limit: 100 }, { cookie });
  const { rows } = (await answer.json()) as { rows: { customerId: string; frozen: string | null }[] };
  const found = rows.find(({ frozen }) => frozen === "0");
  if (!found) throw new Error("no customer to pay");
  return found.customerId;
}

for (const language of ["zh", "en"] as const) {
  const text = texts[language];

  test(`money goes to a customer and comes back, with both ends said before and a receipt after (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sandbox,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const customer = await payeeOf(post, await sessionOf("finance"));
    const amount = language === "zh" ? "31.25" : "32.25";
    for (const direction of ["allocate", "reclaim"] as const) {
      await page.goto(`${portal.url}/balances/${direction}?customer=${customer}`);
      await page.getByLabel(text.amount).fill(amount);
      await page.getByRole("button", { name: text.check, exact: true }).click();
      await expect(page.getByText(text.own)).toBeVisible();
      await expect(page.getByText(text.theirs)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.screenshot({ path: `e2e/screenshots/transfer-${direction}.${language}.png` });
      await page.getByRole("button", { name: text[direction] }).click();
      await expect(page.getByRole("status").filter({ hasText: text.done })).toBeVisible();
    }
    const moved = (await sandbox.journal()).filter(({ input }) => JSON.stringify(input).includes(amount));
    expect(moved).toHaveLength(2);
    await page.goto(`${portal.url}/coupons?tab=receipts`);
    await expect(page.getByRole("gridcell", { name: new RegExp(amount.replace(".", "\\.")) }).first()).toBeVisible();
  });
}

test("a reclaim of more than the customer has is refused at its field, and nothing is sent", async ({
  page,
  enter,
  portal,
  post,
  sandbox,
  sessionOf,
}) => {
  await enter({ role: "finance", language: "en" });
  const customer = await payeeOf(post, await sessionOf("finance"));
  const before = await sandbox.calls("ReclaimToPartnerAccount");
  await page.goto(`${portal.url}/balances/reclaim?customer=${customer}`);
  await page.getByLabel(texts.en.amount).fill("99999999");
  await page.getByRole("button", { name: texts.en.check, exact: true }).click();
  await expect(page.getByLabel(texts.en.amount)).toHaveAccessibleDescription(texts.en.short);
  await expect(page.getByLabel(texts.en.amount)).toBeFocused();
  await expect(page.getByRole("button", { name: texts.en.reclaim })).toHaveCount(0);
  expect(await sandbox.calls("ReclaimToPartnerAccount")).toBe(before);
});

test("an allocation whose answer is lost is unknown, sent once, and warned of before the next", async ({
  page,
  enter,
  portal,
  post,
  sandbox,
  sessionOf,
}) => {
  await enter({ role: "finance", language: "en" });
  const customer = await payeeOf(post, await sessionOf("finance"));
  await sandbox.fault({ kind: "drop-after", operation: "UpdateCustomerAccountAmount", count: 1 });
  // Slow records give the outcome some seconds of doubt.
  await sandbox.fault({ kind: "delay", delayMs: 6_000, operation: "ListPartnerAdjustRecords" });
  const before = await sandbox.calls("UpdateCustomerAccountAmount");
  const fill = async () => {
    await page.goto(`${portal.url}/balances/allocate?customer=${customer}`);
    await page.getByLabel(texts.en.amount).fill("45.67");
  };
  await fill();
  await page.getByRole("button", { name: texts.en.check, exact: true }).click();
  await page.getByRole("button", { name: texts.en.allocate }).dblclick();
  await expect(page.getByRole("status").filter({ hasText: texts.en.unknown })).toBeVisible({ timeout: 40_000 });
  expect(await sandbox.calls("UpdateCustomerAccountAmount")).toBe(before + 1);
  await fill();
  const warning = page.getByText("has no outcome yet");
  await expect(warning).toBeVisible();
  await sandbox.clearFaults();
  // It comes to an end, so that the next test can pay the same customer.
  await expect(async () => {
    await fill();
    await expect(page.getByText("goes from").first()).toBeVisible();
    await expect(warning).toHaveCount(0);
  }).toPass({ timeout: 30_000 });
});

test("who may not move money sees no way to it", async ({ page, enter, portal, post, sessionOf }) => {
  await enter({ role: "viewer", language: "en" });
  await page.goto(`${portal.url}/balances`);
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /^(Allocate|Reclaim)/ })).toHaveCount(0);
  await page.goto(`${portal.url}/balances/allocate`);
  await expect(page.getByText("Your role may not allocate or reclaim money.")).toBeVisible();
  const refused = await post("desk/previewAllocation", {}, { cookie: await sessionOf("viewer") });
  expect(refused.status).toBe(403);
});
