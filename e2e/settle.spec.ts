import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { exchange, signedHeaders } from "@/sandbox/testing/start";
import { expect, portal as portalOf, test } from "./fixtures";

const texts = {
  zh: {
    amount: "金额（元）",
    check: "核对",
    allocate: /^确认拨款 /,
    unknown: "未知 1 位",
    next: "门户每隔几秒查询一次华为的记录",
    done: "成功 1 位，被拒 0 位，未知 0 位",
    settled: "已核实成功",
    byRecord: "据华为记录核实",
    waiting: "待人工确认",
    note: "依据",
    submit: "确认结果",
    notApplied: "未生效",
    settledNot: "已核实未生效",
    busy: "对方还有一笔同类操作没有结果",
    overview: /1 笔操作需要人工确认结果/,
  },
  en: {
    amount: "Amount (CNY)",
    check: "Check",
    allocate: /^Allocate ¥/,
    unknown: "1 unknown",
    next: "The portal asks Huawei's records every few seconds",
    done: "1 done, 0 refused, 0 unknown",
    settled: "Found done",
    byRecord: "found in Huawei's records",
    waiting: "Needs a person",
    note: "Grounds",
    submit: "Record the outcome",
    notApplied: "Not applied",
    settledNot: "Found not applied",
    busy: "An earlier operation of this kind has no outcome yet",
    overview: /1 operation needs somebody to decide the outcome/,
  },
} as const;

/** Resale customers whom money can be given to, in a fixed order. */
async function payees(
  post: (path: string, body: unknown, options: { cookie: string }) => Promise<Response>,
  cookie: string,
): Promise<string[]> {
  const answer = await post("desk/findCustomers", { associationType: "2", limit: 100 }, { cookie });
  const { rows } = (await answer.json()) as { rows: { customerId: string; frozen: string | null }[] };
  return rows.filter(({ frozen }) => frozen === "0").map(({ customerId }) => customerId);
}

/** The same allocation as somebody would make it at Huawei's own console. */
async function allocateElsewhere(customer_id: string, amount: string): Promise<void> {
  const { endpoint, partner } = portalOf().sandbox;
  const path = "/v2/accounts/partner-accounts/adjust-amount";
  const body = JSON.stringify({ customer_id, amount: Number(amount) });
  const headers = signedHeaders(endpoint, partner, "POST", path, body);
  const { status } = await exchange("POST", endpoint + path, headers, body);
  expect(status).toBe(200);
}

const noViolations = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

for (const language of ["zh", "en"] as const) {
  const text = texts[language];

  test(`an allocation whose answer is lost becomes settled by Huawei's records while one watches (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sandbox,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const customer = (await payees(post, await sessionOf("finance")))[language === "zh" ? 4 : 5] ?? "";
    const amount = language === "zh" ? "61.25" : "62.25";
    await page.goto(`${portal.url}/balances/allocate?customer=${customer}`);
    await page.getByLabel(text.amount).fill(amount);
    await page.getByRole("button", { name: text.check, exact: true }).click();
    await expect(page.getByRole("button", { name: text.allocate })).toBeVisible();
    await sandbox.fault({ kind: "drop-after", operation: "UpdateCustomerAccountAmount", count: 1 });
    await sandbox.fault({ kind: "delay", delayMs: 4_000, operation: "ListPartnerAdjustRecords" });
    await page.getByRole("button", { name: text.allocate }).click();
    await expect(page.getByRole("status").filter({ hasText: text.unknown })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(text.next)).toBeVisible();
    await page.screenshot({ path: `e2e/screenshots/settle-unknown.${language}.png` });
    await noViolations(page);
    await sandbox.clearFaults();
    await expect(page.getByRole("status").filter({ hasText: text.done })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(text.settled)).toBeVisible();
    await expect(page.getByText(text.byRecord)).toBeVisible();
    await expect(page.getByText(text.next)).toHaveCount(0);
    await page.screenshot({ path: `e2e/screenshots/settle-done.${language}.png` });
    const sent = (await sandbox.journal()).filter(({ input }) => input.customer_id === customer);
    expect(sent.filter(({ input }) => String(input.amount) === amount)).toHaveLength(1);
  });

  test(`what the records cannot tell is decided by a permitted person beside the evidence (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sandbox,
    sessionOf,
  }) => {
    const cookie = await sessionOf("finance");
    const customer_id = (await payees(post, cookie))[language === "zh" ? 6 : 7] ?? "";
    const amount = language === "zh" ? "71.50" : "72.50";
    await sandbox.fault({ kind: "502", operation: "UpdateCustomerAccountAmount", count: 1 });
    const headers = { "idempotency-key": `settle-${language}-${Date.now()}-000000` };
    const lost = await post("accounts/allocate", { customer_id, amount }, { cookie, headers } as never);
    const { id } = (await lost.json()) as { id: string };
    await allocateElsewhere(customer_id, amount);
    await allocateElsewhere(customer_id, amount);

    await enter({ role: "viewer", language });
    await page.goto(`${portal.url}/coupons/receipts/${id}`);
    await expect(page.getByText(text.waiting).first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("button", { name: text.submit })).toHaveCount(0);
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/overview`);
    await expect(page.getByText(text.overview)).toBeVisible();
    await page.goto(`${portal.url}/balances/allocate?customer=${customer_id}`);
    await page.getByLabel(text.amount).fill("1");
    await page.getByRole("button", { name: text.check, exact: true }).click();
    await page.getByRole("button", { name: text.allocate }).click();
    await expect(page.getByText(text.busy)).toBeVisible();
    await page.screenshot({ path: `e2e/screenshots/settle-busy.${language}.png` });

    await page.goto(`${portal.url}/coupons/receipts/${id}`);
    await expect(page.getByRole("radio")).toHaveCount(4);
    await noViolations(page);
    await page.screenshot({ path: `e2e/screenshots/settle-decide.${language}.png`, fullPage: true });
    await page.getByRole("radio", { name: text.notApplied, exact: true }).check();
    await page.getByLabel(text.note).fill("已在控制台核对：两笔均非本门户发出。");
    await page.getByRole("button", { name: text.submit }).click();
    await expect(page.getByText(text.settledNot)).toBeVisible();
    await expect(page.getByRole("radio")).toHaveCount(0);
    await page.screenshot({ path: `e2e/screenshots/settle-decided.${language}.png` });
  });
}
