import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Language, type Theme, test, watch } from "./fixtures";

const pages = [
  { path: "/overview", zh: "概览", en: "Overview" },
  { path: "/customers", zh: "客户", en: "Customers" },
  { path: "/balances", zh: "余额", en: "Balances" },
  { path: "/balances/allocate", zh: "向客户拨款", en: "Allocate to a customer" },
  { path: "/balances/reclaim", zh: "从客户回收", en: "Reclaim from a customer" },
  { path: "/coupons", zh: "优惠券", en: "Coupons" },
  { path: "/coupons?tab=issued", zh: "优惠券", en: "Coupons" },
  { path: "/coupons?tab=records", zh: "优惠券", en: "Coupons" },
  { path: "/coupons?tab=receipts", zh: "优惠券", en: "Coupons" },
  { path: "/coupons/issue", zh: "发放优惠券", en: "Issue coupons" },
  { path: "/orders", zh: "订单", en: "Orders" },
  { path: "/bills", zh: "账单", en: "Bills" },
  { path: "/knowledge", zh: "知识库", en: "Knowledge" },
] as const;

const settle = async (page: Page) => {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
};

const shot = (page: Page, path: string, language: Language, theme: Theme) =>
  page.screenshot({
    path: `e2e/screenshots/${path.replace(/\W+/g, "-").replace(/^-/, "") || "home"}.${language}.${theme}.png`,
  });

for (const { path, ...heading } of pages)
  for (const language of ["zh", "en"] as const)
    test(`${path} is whole in ${language}, in both themes, with nothing for axe to find`, async ({
      page,
      enter,
      portal,
    }) => {
      const seen = watch(page);
      for (const theme of ["light", "dark"] as const) {
        await enter({ role: "finance", language, theme });
        await page.goto(`${portal.url}${path}`);
        await expect(page.getByRole("heading", { level: 1, name: heading[language] })).toBeVisible();
        await settle(page);
        await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
        await expect(page).toHaveTitle(/\S/);
        await shot(page, path, language, theme);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map((node) => node.html)
                .join(" ")
                .slice(0, 300)}`,
          ),
        ).toEqual([]);
      }
      expect(seen).toEqual({ errors: [], outside: [] });
    });

for (const language of ["zh", "en"] as const)
  test(`the sign-in page is whole in ${language}`, async ({ page, context, portal }) => {
    await context.addCookies([{ name: "language", value: language === "zh" ? "zh-CN" : "en", url: portal.url }]);
    await page.goto(`${portal.url}/sign-in`);
    await expect(page.getByRole("button", { name: language === "zh" ? "登录" : "Sign in" })).toBeVisible();
    await shot(page, "/sign-in", language, "light");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

test("a phone shows every page without sideways scrolling of the page itself", async ({ page, enter, portal }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter({ language: "zh" });
  for (const { path } of pages) {
    await page.goto(`${portal.url}${path}`);
    await settle(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `e2e/screenshots/phone-${path.replace(/\W+/g, "-").slice(1)}.png` });
  }
});

test("Chinese is drawn as characters and not as boxes", async ({ page, enter, portal }) => {
  await enter({ language: "zh" });
  await page.goto(`${portal.url}/overview`);
  // Every missing glyph is drawn as the same box, so different characters must give different pictures.
  const pictures = await page.evaluate(() => {
    const family = getComputedStyle(document.body).fontFamily;
    const draw = (text: string) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 });
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.font = `40px ${family}`;
      context.fillText(text, 4, 48);
      return context.getImageData(0, 0, 64, 64).data.join();
    };
    return ["额", "券", "账", "\u{10FFFD}"].map(draw);
  });
  expect(new Set(pictures).size).toBe(pictures.length);
});
