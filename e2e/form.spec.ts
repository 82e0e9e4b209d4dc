import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, type Language, test } from "./fixtures";
import { fillIssue, partsOf } from "./issue-form";

const languages = ["zh", "en"] as const;
const said = (language: Language, zh: string, en: string) => (language === "zh" ? zh : en);
const open = async (page: Page, url: string, language: Language) => {
  await page.goto(`${url}/coupons/issue`);
  const parts = partsOf(page, language);
  await expect(parts.face).toBeVisible();
  return parts;
};
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Presses Tab until a field has the focus; a few stops may lie before it. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press("Tab");
    if (await field.evaluate((box) => box === document.activeElement)) break;
  }
  await expect(field).toBeFocused();
}

for (const language of languages) {
  test(`coupons are issued by keyboard alone (${language})`, async ({ page, enter, portal, sandbox }) => {
    await enter({ role: "finance", language });
    const before = (await sandbox.journal()).length;
    const parts = await open(page, portal.url, language);
    const { keyboard } = page;
    // From the top of the page to the first field, as a person without a mouse gets there.
    for (let presses = 0; presses < 40; presses++) {
      await keyboard.press("Tab");
      if (await parts.quota.evaluate((box) => box === document.activeElement)) break;
    }
    await expect(parts.quota).toBeFocused();
    await keyboard.press("ArrowDown");
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await expect(page.getByRole("option")).toHaveCount(0);
    // Past what explains the field, which is there to be asked for.
    await tabTo(page, parts.customers);
    await keyboard.press("ArrowDown");
    await expect(page.getByRole("option").first()).toBeVisible();
    await keyboard.press("Enter");
    await keyboard.press("Enter");
    const chosen = page.getByRole("list", { name: said(language, "已选客户", "Chosen customers") });
    await expect(chosen.getByRole("listitem")).toHaveCount(2);
    await keyboard.press("Backspace");
    await expect(chosen.getByRole("listitem")).toHaveCount(1);
    await keyboard.press("Escape");
    await expect(page.getByRole("option")).toHaveCount(0);
    // Past the chosen customer, which can be taken back from there.
    await tabTo(page, parts.face);
    await keyboard.type("1,0.5");
    await keyboard.press("Control+Enter");
    await expect(parts.face).toBeFocused();
    await expect(parts.face).toHaveAttribute("aria-invalid", "true");
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type(said(language, "１０.5", "10.5"));
    await keyboard.press("Tab");
    await expect(parts.face).toHaveValue("10.50");
    await keyboard.press("Shift+Tab");
    await expect(parts.face).toBeFocused();
    await keyboard.press("Enter");
    // Enter in a field leads to the preview and no further.
    await expect(parts.confirm).toBeVisible();
    await expect(parts.preview.getByRole("heading")).toBeFocused();
    expect((await sandbox.journal()).length).toBe(before);
    expect(await findings(page)).toEqual([]);
    await keyboard.press("Escape");
    await expect(parts.confirm).toHaveCount(0);
    await keyboard.press("Control+Enter");
    await expect(parts.preview.getByRole("heading")).toBeFocused();
    // A warning on the way, such as an earlier issue of unknown outcome, has its links before the button.
    do await keyboard.press("Tab");
    while (await page.locator("a:focus").count());
    await expect(parts.confirm).toBeFocused();
    await keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: said(language, "成功 1 位", "1 done") })).toBeVisible();
    await expect(page.getByRole("heading", { name: said(language, "结果", "Outcome") })).toBeFocused();
    expect((await sandbox.journal()).length).toBe(before + 1);
  });

  test(`what the server refuses is said at its field, listed at the top, and nothing typed is lost (${language})`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ role: "finance", language });
    const parts = await fillIssue(page, portal.url, language, 1, "12.50");
    await parts.memo.fill("memo");
    const sentence = said(language, "面额被拒", "The face value was refused");
    await page.route("**/api/coupons/issue", (route) =>
      route.fulfill({
        status: 400,
        contentType: "application/problem+json",
        body: JSON.stringify({
          code: "bad_input",
          status: 400,
          title: "t",
          advice: "a",
          requestId: "r",
          fields: [
            { field: "face_value", rule: "x", values: {}, message: sentence },
            { field: "elsewhere", rule: "x", values: {}, message: "elsewhere" },
          ],
        }),
      }),
    );
    await parts.check.click();
    await parts.confirm.click();
    await expect(parts.face).toBeFocused();
    await expect(parts.face).toHaveAttribute("aria-invalid", "true");
    const summary = page.getByRole("region", { name: said(language, "有 2 处需要修改", "2 things need mending") });
    await expect(summary).toContainText("elsewhere");
    await expect(parts.memo).toHaveValue("memo");
    await parts.memo.focus();
    await expect(parts.face).toHaveAttribute("aria-invalid", "true");
    await summary.getByRole("link").click();
    await expect(parts.face).toBeFocused();
    expect(await findings(page)).toEqual([]);
    await page.unroute("**/api/coupons/issue");
    await parts.face.fill("12.60");
    await expect(page.getByText(sentence)).toHaveCount(0);
  });

  test(`a face value beyond the quota is placed at its field before anything is sent (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
  }) => {
    await enter({ role: "finance", language });
    const before = await sandbox.calls("CreatePartnerCoupons");
    const parts = await fillIssue(page, portal.url, language, 2, "12.50");
    await parts.face.fill("99999999");
    await parts.check.click();
    await expect(parts.face).toBeFocused();
    await expect(parts.face).toHaveAttribute("aria-invalid", "true");
    await expect(parts.confirm).toHaveCount(0);
    expect(await sandbox.calls("CreatePartnerCoupons")).toBe(before);
  });

  test(`a draft comes back after a reload, can be discarded, and is nobody else's (${language})`, async ({
    page,
    enter,
    portal,
    context,
  }) => {
    await enter({ role: "finance", language });
    const parts = await fillIssue(page, portal.url, language, 2, "66.00");
    await parts.memo.fill("half typed");
    page.on("dialog", (dialog) => dialog.accept());
    await page.reload();
    await expect(parts.memo).toHaveValue("half typed");
    await expect(parts.face).toHaveValue("66.00");
    const notice = page.getByRole("status").filter({ hasText: said(language, "已恢复", "is back") });
    await expect(notice).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await context.clearCookies();
    await enter({ role: "admin", language });
    await page.reload();
    await expect(parts.memo).toHaveValue("");
    await expect(notice).toHaveCount(0);
    await context.clearCookies();
    await enter({ role: "finance", language });
    await page.reload();
    await expect(parts.memo).toHaveValue("half typed");
    await notice.getByRole("button", { name: said(language, "放弃，重新填写", "Discard it") }).click();
    await expect(parts.memo).toHaveValue("");
    await page.reload();
    await expect(parts.memo).toHaveValue("");
    await expect(notice).toHaveCount(0);
  });

  test(`a form with something in it asks before it is left, and one without does not (${language})`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/orders`);
    const back = page.getByRole("link", { name: said(language, "返回优惠券", "Back to coupons") });
    const dialog = page.getByRole("dialog", { name: said(language, "要离开此页吗？", "Leave this page?") });
    const stay = dialog.getByRole("button", { name: said(language, "留在此页", "Stay") }).last();
    let parts = await open(page, portal.url, language);
    await back.click();
    await expect(page).toHaveURL(/\/coupons$/);
    parts = await open(page, portal.url, language);
    await parts.memo.fill("typed");
    await back.click();
    await expect(dialog).toBeVisible();
    await expect(stay).toBeFocused();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.goBack();
    await expect(dialog).toBeVisible();
    await stay.click();
    await expect(page).toHaveURL(/\/coupons\/issue$/);
    await expect(parts.memo).toHaveValue("typed");
    const asked = page.waitForEvent("dialog");
    const left = page.evaluate(() => location.reload());
    const native = await asked;
    expect(native.type()).toBe("beforeunload");
    await native.dismiss();
    await left.catch(() => null);
    await expect(parts.memo).toHaveValue("typed");
    await back.click();
    await dialog.getByRole("button", { name: said(language, "放弃草稿并离开", "Leave and discard") }).click();
    await expect(page).toHaveURL(/\/coupons$/);
    parts = await open(page, portal.url, language);
    await expect(parts.memo).toHaveValue("");
  });
}

test("the back button leads where it would have led, once leaving is meant", async ({ page, enter, portal }) => {
  await enter({ language: "zh" });
  await page.goto(`${portal.url}/coupons`);
  await page.getByRole("link", { name: "发放优惠券", exact: true }).first().click();
  const { memo } = partsOf(page, "zh");
  await memo.fill("typed");
  await page.goBack();
  await page.getByRole("button", { name: "离开并保留草稿" }).click();
  await expect(page).toHaveURL(/\/coupons$/);
  await page.goForward();
  await expect(memo).toHaveValue("typed");
});

test("an issue whose answer was lost is asked for under its own key, even after a reload", async ({
  page,
  enter,
  portal,
  sandbox,
  context,
}) => {
  await enter({ language: "zh" });
  const parts = await fillIssue(page, portal.url, "zh", 1, "7.77");
  const before = await sandbox.calls("CreatePartnerCoupons");
  const keys: (string | undefined)[] = [];
  await page.route("**/api/coupons/issue", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    await route.fetch();
    await route.abort("connectionreset");
  });
  await parts.check.click();
  await parts.confirm.click();
  const ask = page.getByRole("button", { name: "查询结果" });
  await expect(ask).toBeVisible({ timeout: 30_000 });
  await page.unroute("**/api/coupons/issue");
  page.on("request", (request) => {
    if (request.url().endsWith("/api/coupons/issue")) keys.push(request.headers()["idempotency-key"]);
  });
  // A session that ended meanwhile says nothing of what was sent before.
  const cookies = await context.cookies();
  await context.clearCookies();
  await context.addCookies(cookies.filter(({ name }) => name === "language"));
  await ask.click();
  await expect(page.getByRole("link", { name: "在新标签页登录" })).toBeVisible();
  await expect(ask).toBeVisible();
  await enter({ language: "zh" });
  await page.reload();
  await expect(ask).toBeVisible();
  await ask.click();
  await expect(page.getByRole("status").filter({ hasText: "成功 1 位" })).toBeVisible();
  expect(await sandbox.calls("CreatePartnerCoupons")).toBe(before + 1);
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(3);
  await page.reload();
  await expect(parts.face).toHaveValue("");
});

test("amounts and days are shown back in the one form that is sent", async ({ page, enter, portal }) => {
  await enter({ language: "en" });
  const { face, until } = await open(page, portal.url, "en");
  for (const typed of ["1,200.5", "１２００.５", "¥1200.5", " 1200.50 "]) {
    await face.fill(typed);
    await face.blur();
    await expect(face).toHaveValue("1200.50");
    await expect(face).not.toHaveAttribute("aria-invalid", "true");
  }
  for (const typed of ["40,00", "1e3", "-1", "0", "1.234"]) {
    await face.fill(typed);
    await face.blur();
    await expect(face).toHaveValue(typed);
    await expect(face).toHaveAttribute("aria-invalid", "true");
  }
  for (const typed of ["2031/12/31", "20311231", "2031年12月31日", "31 Dec 2031"]) {
    await until.fill(typed);
    await until.blur();
    await expect(until).toHaveValue("2031-12-31");
  }
  for (const typed of ["next friday", "下周五", "明天", "+30d"]) {
    await until.fill(typed);
    await until.blur();
    await expect(until).toHaveValue(/^20\d\d-\d\d-\d\d$/);
  }
  await until.fill("31/12/2031");
  await until.blur();
  await expect(until).toHaveAttribute("aria-invalid", "true");
});

test("a session that ended keeps the form and is renewed in another tab", async ({ page, enter, portal, context }) => {
  await enter({ language: "zh" });
  const parts = await fillIssue(page, portal.url, "zh", 1, "9.99");
  const kept = await context.cookies();
  await context.clearCookies();
  await context.addCookies(kept.filter(({ name }) => name === "language" || name === "theme"));
  await parts.check.click();
  const link = page.getByRole("link", { name: "在新标签页登录" });
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(parts.face).toHaveValue("9.99");
  await enter({ language: "zh" });
  await parts.check.click();
  await expect(parts.confirm).toBeVisible();
  await expect(link).toHaveCount(0);
});

test("while Huawei is away the form can be filled in, says that it cannot be checked, and recovers by itself", async ({
  page,
  enter,
  portal,
  sandbox,
}) => {
  await enter({ language: "zh" });
  const parts = await fillIssue(page, portal.url, "zh", 1, "5.00");
  await sandbox.fault({ kind: "drop-before", operation: "ListQuotaCoupons" });
  await parts.face.fill("5.50");
  await parts.memo.fill("still typing");
  await expect(parts.preview).toContainText("可以继续填写", { timeout: 40_000 });
  await expect(parts.memo).toHaveValue("still typing");
  await sandbox.clearFaults();
  await expect(parts.preview).toContainText("¥5.50", { timeout: 40_000 });
  await expect(parts.preview).not.toContainText("可以继续填写");
});
