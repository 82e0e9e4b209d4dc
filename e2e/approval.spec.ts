import AxeBuilder from "@axe-core/playwright";
import { expect, type Language, test } from "./fixtures";
import { askAbove, askerOf, limitSpends, payeeOf } from "./kept-approval";

const texts = {
  zh: {
    amount: "金额（元）",
    check: "核对",
    allocate: /^确认拨款/,
    waiting: "已提交审批，等待他人处理",
    open: "查看审批申请",
    own: "正在等待他人审批",
    approve: /^通过：¥/,
    sign: "签署并通过",
    password: "登录密码",
    wrong: "密码不正确，请重试。",
    confirm: "确认",
    receipt: "操作单",
    over: "这份审批申请已经结束",
    void: "已失效",
    reason: "驳回原因",
    decline: "驳回",
    declined: "已驳回",
    run: /^执行 2 行/,
    runConfirm: /^确认拨款 ¥/,
    runDone: "已处理 2 / 2 行",
    runApproved: "任务已获批准",
    entry: /^单笔限额/,
    save: "保存",
    saved: "已保存",
    comma: /逗号/,
    approved: /批准$/,
  },
  en: {
    amount: "Amount (CNY)",
    check: "Check",
    allocate: /^Allocate/,
    waiting: "Waiting for approval",
    open: "See the request",
    own: "Waiting for somebody else",
    approve: /^Approve ¥/,
    sign: "Sign and approve",
    password: "Password",
    wrong: "That is not your password. Try again.",
    confirm: "Confirm",
    receipt: "Receipt",
    over: "This request is over",
    void: "Void",
    reason: "Reason to decline",
    decline: "Decline",
    declined: "Declined",
    run: /^Run 2 rows/,
    runConfirm: /^Allocate ¥/,
    runDone: "2 of 2 rows",
    runApproved: "The run is approved",
    entry: /^Limit of one spend/,
    save: "Save",
    saved: "Saved",
    comma: /comma/,
    approved: /^Approved by /,
  },
} as const;

const above = (cents: number, language: Language) => `${askAbove}.${cents + (language === "zh" ? 1 : 2)}`;

for (const language of ["zh", "en"] as const) {
  const text = texts[language];

  test.describe(`a spend above the limit (${language})`, () => {
    test.beforeEach(async ({ portal, sessionOf }) => {
      await limitSpends(portal.url, await sessionOf("admin"), askAbove);
    });
    test.afterEach(async ({ portal, sessionOf }) => {
      await limitSpends(portal.url, await sessionOf("admin"), null);
    });

    test("waits for a second person, who signs what is sent; it is sent once and has its receipt", async ({
      page,
      enter,
      portal,
      sandbox,
      sessionOf,
    }) => {
      const amount = above(10, language);
      const applied = async () =>
        (await sandbox.journal()).filter(({ input }) => JSON.stringify(input).includes(amount)).length;
      await enter({ role: "finance", language });
      const customer = await payeeOf(portal.url, await sessionOf("finance"), language === "zh" ? 3 : 4);
      await page.goto(`${portal.url}/balances/allocate?customer=${customer}`);
      await page.getByLabel(text.amount).fill(amount);
      await page.getByRole("button", { name: text.check, exact: true }).click();
      await page.getByRole("button", { name: text.allocate }).click();
      await expect(page.getByRole("region", { name: text.waiting })).toBeVisible();
      expect(await applied()).toBe(0);
      await page.screenshot({ path: `e2e/screenshots/approval-asked.${language}.png` });
      await page.getByRole("link", { name: text.open }).click();
      await expect(page.getByText(text.own)).toBeVisible();
      await expect(page.getByRole("button", { name: text.approve })).toHaveCount(0);
      const address = page.url();

      await enter({ role: "admin", language });
      await page.goto(`${portal.url}/approvals?state=waiting`);
      await page
        .locator(`a[href="${new URL(address).pathname}"]`)
        .first()
        .click();
      await expect(page.getByRole("gridcell").filter({ hasText: customer })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.screenshot({ path: `e2e/screenshots/approval-decide.${language}.png`, fullPage: true });
      await page.getByRole("button", { name: text.approve }).click();
      await page.getByRole("button", { name: text.sign }).click();
      const password = page.getByRole("textbox", { name: text.password });
      await expect(password).toBeFocused();
      await password.fill("not the password");
      await password.press("Enter");
      await expect(page.getByText(text.wrong)).toBeVisible();
      await page.screenshot({ path: `e2e/screenshots/approval-password.${language}.png` });
      expect(await applied()).toBe(0);
      await password.fill("partner-desk");
      await page.getByRole("button", { name: text.confirm, exact: true }).click();
      await expect(page).toHaveURL(/\/coupons\/receipts\//);
      await expect(page.getByRole("heading", { level: 1, name: text.receipt })).toBeVisible();
      await expect(page.getByRole("link", { name: text.approved })).toHaveAttribute("href", new URL(address).pathname);
      expect(await applied()).toBe(1);
    });

    test("is void once it was changed, and sends nothing however it is approved", async ({
      page,
      enter,
      portal,
      post,
      sandbox,
      sessionOf,
    }) => {
      const amount = above(20, language);
      const cookie = await sessionOf("finance");
      const input = { customer_id: await payeeOf(portal.url, cookie, language === "zh" ? 5 : 6), amount };
      const headers = { "idempotency-key": `e2e-approval-change-${language}-${Date.now()}` };
      const submit = async (body: object) => {
        const answer = await post("accounts/allocate", body, { cookie, headers });
        return { status: answer.status, ...((await answer.json()) as { code: string; approvalId?: string }) };
      };
      const { approvalId, ...asked } = await submit(input);
      expect(asked).toMatchObject({ status: 409, code: "approval_needed" });
      await enter({ role: "admin", language });
      await page.goto(`${portal.url}/approvals/${approvalId}`);
      await expect(page.getByRole("button", { name: text.approve })).toBeVisible();
      expect(await submit({ ...input, amount: "1.00" })).toMatchObject({ status: 422, code: "key_reused" });
      await page.getByRole("button", { name: text.approve }).click();
      await page.getByRole("button", { name: text.sign }).click();
      await expect(page.getByRole("alert").filter({ hasText: text.over })).toBeVisible();
      await expect(page.getByText(text.void, { exact: true }).first()).toBeVisible();
      await expect(page.getByRole("button", { name: text.approve })).toHaveCount(0);
      expect((await sandbox.journal()).filter((entry) => JSON.stringify(entry.input).includes(amount))).toEqual([]);
    });

    test("is declined with a reason, which its asker reads", async ({ page, enter, portal, post, sessionOf }) => {
      const cookie = await sessionOf("finance");
      const input = { customer_id: await payeeOf(portal.url, cookie, 7), amount: above(30, language) };
      const headers = { "idempotency-key": `e2e-approval-decline-${language}-${Date.now()}` };
      const answer = await post("accounts/allocate", input, { cookie, headers });
      const { approvalId } = (await answer.json()) as { approvalId: string };
      await enter({ role: "admin", language });
      await page.goto(`${portal.url}/approvals/${approvalId}`);
      await page.getByLabel(text.reason).fill("7 ≠ 8");
      await page.getByRole("button", { name: text.decline, exact: true }).click();
      await expect(page.getByText(text.declined, { exact: true }).first()).toBeVisible();
      await enter({ role: "finance", language });
      await page.goto(`${portal.url}/approvals/${approvalId}`);
      await expect(page.getByText("7 ≠ 8")).toBeVisible();
    });

    test("as a bulk run waits as a whole, and starts once it is approved", async ({
      page,
      enter,
      portal,
      sandbox,
      sessionOf,
    }) => {
      const [finance, admin] = [await sessionOf("finance"), await sessionOf("admin")];
      const ask = askerOf(portal.url, finance);
      await askerOf(portal.url, admin)("desk/saveApprovalRules", { entry: null, run: "5.00", day: null });
      const cents = language === "zh" ? "61" : "62";
      const name = `approval ${language}`;
      const { id } = await ask<{ id: string }>("desk/createBulkRun", { kind: "allocation", name, settings: {} });
      const rows = await Promise.all(
        [8, 9].map(async (at) => ({ payee: await payeeOf(portal.url, finance, at), amount: `3.${cents}` })),
      );
      await ask("desk/addBulkRows", { id, from: 0, rows });
      const moved = async () => (await sandbox.journal()).filter(({ input }) => input.amount === `3.${cents}`).length;
      const start = async () => {
        await page.goto(`${portal.url}/bulk/${id}`);
        await page.getByRole("button", { name: text.run }).click();
        await page.getByRole("button", { name: text.runConfirm }).click();
      };
      await enter({ role: "finance", language });
      await start();
      await expect(page.getByRole("region", { name: text.waiting })).toBeVisible();
      await page.screenshot({ path: `e2e/screenshots/approval-run.${language}.png` });
      await page.reload();
      await expect(page.getByRole("region", { name: text.waiting })).toBeVisible();
      const request = await page.getByRole("link", { name: text.open }).getAttribute("href");
      expect(await moved()).toBe(0);

      await enter({ role: "admin", language });
      await page.goto(`${portal.url}${request}`);
      await page.getByRole("button", { name: text.approve }).click();
      await page.getByRole("button", { name: text.sign }).click();
      await page.getByRole("textbox", { name: text.password }).fill("partner-desk");
      await page.getByRole("textbox", { name: text.password }).press("Enter");
      await expect(page.getByText(text.runApproved)).toBeVisible();
      expect(await moved()).toBe(0);

      await enter({ role: "finance", language });
      await start();
      await expect(page.getByText(text.runDone)).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole("link", { name: text.approved })).toHaveAttribute("href", request ?? "");
      expect(await moved()).toBe(2);
    });
  });

  test(`a spend above the portal's setting takes the password and goes on as it was (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const customer = await payeeOf(portal.url, await sessionOf("finance"), language === "zh" ? 10 : 11);
    const amount = `9000.${language === "zh" ? 41 : 42}`;
    const keys: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/api/accounts/allocate")) keys.push(request.headers()["idempotency-key"]);
    });
    await page.goto(`${portal.url}/balances/allocate?customer=${customer}`);
    await page.getByLabel(text.amount).fill(amount);
    await page.getByRole("button", { name: text.check, exact: true }).click();
    await page.getByRole("button", { name: text.allocate }).click();
    const password = page.getByRole("textbox", { name: text.password });
    await expect(password).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // Somebody who thinks better of it is back where the yes was asked for.
    await page.keyboard.press("Escape");
    await expect(password).toHaveCount(0);
    await page.getByRole("button", { name: text.allocate }).click();
    await password.fill("partner-desk");
    await password.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "¥9,000.4" })).toBeVisible();
    expect(new Set(keys).size).toBe(1);
    const moved = (await sandbox.journal()).filter(({ input }) => JSON.stringify(input).includes(amount));
    expect(moved).toHaveLength(1);
  });

  test(`limits are set, told where they are wrong, and shown to those who may not change them (${language})`, async ({
    page,
    enter,
    portal,
    sessionOf,
  }) => {
    await enter({ role: "admin", language });
    await page.goto(`${portal.url}/approvals/rules`);
    const entry = page.getByLabel(text.entry);
    await entry.fill("8,000");
    await page.getByRole("button", { name: text.save, exact: true }).click();
    await expect(entry).toHaveAccessibleDescription(text.comma);
    await entry.fill("8000.5");
    await page.getByRole("button", { name: text.save, exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: text.saved })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.screenshot({ path: `e2e/screenshots/approval-rules.${language}.png` });
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/approvals/rules`);
    await expect(page.getByText("¥8,000.50")).toBeVisible();
    await expect(page.getByRole("textbox", { name: text.entry })).toHaveCount(0);
    await limitSpends(portal.url, await sessionOf("admin"), null);
  });
}
