import type { Page } from "@playwright/test";
import { expect, type Language, test } from "./fixtures";
import { textOf } from "./page-list";

const languages = ["zh", "en"] as const;
const shot = (page: Page, name: string, language: Language) =>
  page.screenshot({ path: `e2e/screenshots/knowledge-${name}.${language}.png`, animations: "disabled" });

const questions = {
  zh: { typed: "测试券有效期", id: "test-coupon-validity", marked: "测试" },
  en: { typed: "test coupon validity", id: "test-coupon-validity", marked: "test" },
};

for (const language of languages) {
  const t = (key: string) => textOf(`knowledge.${key}`, language);

  test(`answers come while a question is typed, with what was asked marked, in ${language}`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ language });
    await page.goto(`${portal.url}/knowledge`);
    const { typed, id, marked } = questions[language];
    await page.getByRole("searchbox").pressSequentially(typed, { delay: 20 });
    const answers = page.getByRole("region", { name: t("answers") });
    await expect(answers.getByRole("link").and(page.locator(`[href="/knowledge/${id}"]`))).toBeVisible();
    await expect(answers.locator("li").first().locator("mark").first()).toContainText(marked, { ignoreCase: true });
    await expect(page).toHaveURL(/\?q=[^&]+$/); // no longer typing
    await shot(page, "search", language);
    await page.getByRole("link", { name: t("site.intl"), exact: true }).click();
    await expect(page).toHaveURL(/site=intl/);
    await expect(page.getByRole("searchbox")).toHaveValue(typed);
    await page.goBack();
    await expect(answers.locator(`[href="/knowledge/${id}"]`)).toBeVisible();
  });

  test(`an answer is read with its contents, neighbours and what can be done, in ${language}`, async ({
    page,
    enter,
    context,
    portal,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: portal.url });
    await enter({ language });
    await page.goto(`${portal.url}/knowledge/allocate-to-customer`);
    const contents = page.getByRole("navigation", { name: t("contents") });
    const first = await contents.getByRole("link").first().textContent();
    await contents.getByRole("link").first().click();
    await expect(page).toHaveURL(/#part-1$/);
    const heading = page.getByRole("heading", { level: 2, name: first ?? "" });
    await heading.hover();
    await heading.getByRole("link").click();
    await expect(heading.getByRole("link")).toContainText(t("copied"));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/allocate-to-customer#part-1$/);
    await shot(page, "article", language);

    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const name of ["contents", "neighbours", "breadcrumb"])
      await expect(page.getByRole("navigation", { name: t(name) })).toBeHidden();
    await shot(page, "print", language);
    await page.emulateMedia({ media: "screen" });

    await page
      .getByRole("navigation", { name: t("neighbours") })
      .getByRole("link")
      .last()
      .click();
    await expect(page).not.toHaveURL(/allocate-to-customer/);
    await page.goBack();
    await page.getByRole("link", { name: t("actions.allocate"), exact: true }).click();
    await expect(page).toHaveURL(`${portal.url}/balances/allocate`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(textOf("transfer.allocate.title", language));
  });

  test(`what finds nothing says so, leads on, and is counted for the administrator, in ${language}`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ role: "viewer", language });
    const words = `qwxz${language}vvkq`;
    await page.goto(`${portal.url}/knowledge?q=${words}`);
    await expect(page.getByText(t("none").replace("{query}", words))).toBeVisible();
    await expect(page.getByRole("heading", { name: t("nearest") })).toBeVisible();
    await shot(page, "nothing", language);
    await enter({ role: "admin", language });
    await page.goto(`${portal.url}/knowledge/review`);
    await expect(page.getByRole("link", { name: words })).toBeVisible();
  });

  test(`a reader says whether an answer helped, and the administrator sees it, in ${language}`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ role: "sales", language });
    await page.goto(`${portal.url}/knowledge/bill-export`);
    await page.getByRole("button", { name: t("feedback.no"), exact: true }).click();
    await expect(page.getByText(t("feedback.thanks"))).toBeVisible();
    await page.getByLabel(t("feedback.missing")).fill(`missing ${language}`);
    await page.getByRole("button", { name: t("feedback.send") }).click();
    await expect(page.getByLabel(t("feedback.missing"))).toBeHidden();
    await enter({ role: "admin", language });
    await page.goto(`${portal.url}/knowledge/review`);
    await expect(page.getByText(`missing ${language}`)).toBeVisible();
    await shot(page, "review", language);
  });

  test(`a note of the company's is written, found, annotates an answer and does no harm, in ${language}`, async ({
    page,
    enter,
    portal,
  }) => {
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/knowledge/coupon-reclaim-rules`);
    await page.getByRole("link", { name: t("notes.annotate") }).click();
    const title = `ZQX-${language}-41`;
    await page.getByLabel(t("notes.titleLabel")).fill(title);
    const body = "**ok** <script>alert(1)</script> <img src=x onerror=alert(2)> [x](javascript:alert(3)) [y](/orders)";
    await page.getByLabel(t("notes.bodyLabel")).fill(body);
    await page.getByText(t("notes.preview"), { exact: true }).click();
    await expect(page.locator("strong", { hasText: "ok" })).toBeVisible();
    await shot(page, "editor", language);
    await page.getByRole("button", { name: t("notes.save") }).click();
    await expect(page).toHaveURL(/coupon-reclaim-rules#note-/);
    const note = page.locator("article", { hasText: title }).last();
    await expect(note.getByText(t("notes.badge"), { exact: true })).toBeVisible();
    await expect(note).toContainText("<script>alert(1)</script>");
    await expect(note.locator("script, img, [href^='javascript']")).toHaveCount(0);
    await expect(note.locator("a[href='/orders']")).toBeVisible();
    await note.scrollIntoViewIfNeeded();
    await shot(page, "annotated", language);

    await page.goto(`${portal.url}/knowledge?q=${title}`);
    await expect(page.getByRole("link", { name: title })).toBeVisible();
    await page.getByRole("link", { name: title }).click();
    await expect(page).toHaveURL(/coupon-reclaim-rules#note-/);
    await page.getByRole("article").getByRole("link", { name: title }).click();
    await expect(page).toHaveURL(/notes\/[0-9a-f-]+$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.getByRole("link", { name: t("notes.edit") }).click();
    await page.getByLabel(t("notes.bodyLabel")).fill("second");
    await page.getByRole("button", { name: t("notes.save") }).click();
    await expect(page).toHaveURL(/coupon-reclaim-rules#note-/);
    await page.goto(`${portal.url}/knowledge/notes`);
    await page.getByRole("link", { name: title }).click();
    await expect(page).toHaveURL(/coupon-reclaim-rules#note-/);
    await page.getByRole("article").getByRole("link", { name: title }).click();
    await expect(page).toHaveURL(/notes\/[0-9a-f-]+$/);
    await expect(page.getByRole("heading", { name: t("notes.history") })).toBeVisible();

    await enter({ role: "viewer", language });
    await page.reload();
    await expect(page.getByText("second")).toBeVisible();
    await expect(page.getByRole("link", { name: t("notes.edit") })).toHaveCount(0);
    expect(dialogs).toEqual([]);
  });

  test(`the palette finds articles, deeds, orders and pages, in ${language}`, async ({ page, enter, portal }) => {
    await enter({ language });
    await page.goto(`${portal.url}/knowledge/bill-rounding`);
    await expect(page.getByRole("button", { name: textOf("shell.search", language) })).toBeVisible();
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: textOf("palette.title", language) });
    await box.fill("CreatePartnerCoupons");
    await expect(page.getByRole("option", { name: t("actions.issueCoupons") })).toBeVisible();
    await expect(page.getByRole("option").and(page.locator("[href^='/knowledge/']")).first()).toBeVisible();
    await shot(page, "palette", language);
    await box.fill("CS2210101234567");
    const order = page.getByRole("option", { name: "CS2210101234567" });
    await expect(order).toBeVisible();
    await box.fill("yue");
    await expect(page.getByRole("option").first()).toBeVisible();
  });

  test(`a field of a form tells its rule and leads to the article, in ${language}`, async ({ page, enter, portal }) => {
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/coupons/issue`);
    await page
      .getByRole("button", { name: textOf("form.field.help", language) })
      .first()
      .click();
    const more = page.getByRole("link", { name: textOf("form.field.helpMore", language) }).first();
    await expect(page.locator("[popover]:popover-open p").first()).toBeVisible();
    await shot(page, "field", language);
    const [opened] = await Promise.all([page.context().waitForEvent("page"), more.click()]);
    await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
  });
}
