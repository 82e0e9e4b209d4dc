import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test, watch } from "./fixtures";

const settle = async (page: Page) => {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
};
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const palette = (page: Page) => page.getByRole("combobox", { name: "搜索页面、客户、知识和操作" });
const options = (page: Page) => page.getByRole("option");
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map((node) => node.html)
        .join(" ")
        .slice(0, 300)}`,
  );

test.describe("the palette", () => {
  test("finds a page by its sound and leads there, by keyboard alone", async ({ page, enter, portal }) => {
    const seen = watch(page);
    await enter();
    await page.goto(`${portal.url}/overview`);
    await settle(page);
    await page.keyboard.press("Control+k");
    // Typed without waiting for the box: nothing of it is lost, and none of it is a shortcut.
    await page.keyboard.type("kehulie");
    await expect(palette(page)).toHaveValue("kehulie");
    await expect(palette(page)).toBeFocused();
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/customers$/);
    await expect(heading(page, "客户")).toBeVisible();
    await expect(palette(page)).toHaveCount(0);
    expect(seen).toEqual({ errors: [], outside: [] });
  });

  test("finds a customer by name and by id, and leads to it", async ({ page, enter, portal, sessionOf, post }) => {
    const answer = await post("desk/findCustomers", { limit: 1 }, { cookie: await sessionOf("finance") });
    const [customer] = ((await answer.json()) as { rows: { customerId: string; name: string }[] }).rows;
    if (!customer) throw new Error("the book is empty");
    await enter();
    await page.goto(`${portal.url}/overview`);
    await settle(page);
    for (const words of [customer.name, customer.customerId]) {
      await page.keyboard.press("Control+k");
      await expect(palette(page)).toBeFocused();
      await page.keyboard.insertText(words);
      const group = page.getByRole("group", { name: "客户" });
      await expect(group.getByRole("option").first()).toContainText(customer.name);
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(new RegExp(`/customers\\?customerId=${customer.customerId}$`));
      await page.goto(`${portal.url}/overview`);
      await settle(page);
    }
    // It stands among the recent ones now, and the browser keeps its id alone.
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("group", { name: "最近打开" }).getByRole("option").first()).toContainText(
      customer.name,
    );
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(customer.name);
  });

  test("finds an article, moves with arrows and Ctrl+N, and closes with Escape", async ({ page, enter, portal }) => {
    await enter();
    await page.goto(`${portal.url}/orders`);
    await settle(page);
    await page.getByRole("button", { name: "搜索或跳转" }).click();
    await palette(page).fill("测试券有效期");
    const article = page.getByRole("group", { name: "知识" }).getByRole("option").first();
    await expect(article).toBeVisible();
    const title = await article.locator("span").first().textContent();
    await page.keyboard.press("Escape");
    await expect(palette(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "搜索或跳转" })).toBeFocused();
    await page.keyboard.press("Enter");
    await palette(page).fill("测试券有效期");
    await expect(article).toBeVisible();
    const selected = page.locator("[role=option][aria-selected=true]");
    const before = await selected.getAttribute("id");
    await page.keyboard.press("Control+n");
    await expect(selected).not.toHaveAttribute("id", before ?? "");
    await expect(palette(page)).toHaveAttribute("aria-activedescendant", (await selected.getAttribute("id")) ?? "");
    await page.keyboard.press("ArrowUp");
    await expect(selected).toHaveAttribute("id", before ?? "");
    while ((await article.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/knowledge\/./);
    await expect(heading(page, title ?? "")).toBeVisible();
  });

  test("says so when nothing is found, and when the search is away", async ({ page, enter, portal }) => {
    await enter();
    await page.goto(`${portal.url}/orders`);
    await settle(page);
    await page.keyboard.press("Control+k");
    await palette(page).fill("zzqqxx");
    await expect(page.getByRole("dialog").getByText("没有找到与“zzqqxx”有关的内容").first()).toBeVisible();
    await page.route("**/api/desk/find*", (route) => route.abort());
    await palette(page).fill("zzqqxy");
    await expect(page.getByRole("dialog").getByText("客户与知识暂时无法搜索").first()).toBeVisible();
    await palette(page).fill("账单");
    await expect(page.getByRole("group", { name: "页面" }).getByRole("option").first()).toContainText("消费账单");
  });

  test("changes the theme, and every control that shows it", async ({ page, enter, portal }) => {
    await enter({ theme: "light" });
    await page.goto(`${portal.url}/knowledge`);
    await settle(page);
    await page.keyboard.press("Control+k");
    await palette(page).fill("shense");
    await expect(options(page).first()).toContainText("切换主题：深色");
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("button", { name: "主题: 深色" })).toBeVisible();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });
});

test("a person sees and reaches what is permitted and nothing else", async ({ page, enter, portal }) => {
  await enter({ role: "viewer" });
  await page.goto(`${portal.url}/overview`);
  await settle(page);
  const navigation = page.getByRole("navigation", { name: "主导航" });
  await expect(navigation.getByRole("link", { name: "消费账单" })).toBeVisible();
  await expect(navigation.getByRole("link", { name: "发放优惠券" })).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await palette(page).fill("发放优惠券");
  await expect(page.getByRole("dialog").getByRole("option", { name: /^发放优惠券/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.goto(`${portal.url}/coupons/issue`);
  await expect(page.getByText("您的角色不能发放优惠券。")).toBeVisible();

  await page.context().clearCookies();
  await enter({ role: "sales" });
  await page.goto(`${portal.url}/overview`);
  await settle(page);
  await expect(navigation.getByRole("link", { name: "消费账单" })).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.keyboard.press("Control+k");
  await palette(page).fill("zhangdan");
  await expect(page.getByRole("group", { name: "页面" })).toHaveCount(0);
  await expect(page).toHaveURL(/\/overview$/);
});

test.describe("keys", () => {
  test("g and a letter lead to a page; the focus and the title go with it", async ({ page, enter, portal }) => {
    await enter();
    await page.goto(`${portal.url}/overview`);
    await settle(page);
    await expect(page).toHaveTitle("概览 · Partner Desk");
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await expect(page).toHaveURL(/\/balances$/);
    await expect(heading(page, "余额")).toBeVisible();
    await expect(page).toHaveTitle("余额 · Partner Desk");
    await expect(page.locator("main")).toBeFocused();
    await expect(page.getByRole("link", { name: "余额与账户" })).toHaveAttribute("aria-current", "page");
  });

  test("are plain letters in a field, while a word is composed, and behind a dialog", async ({
    page,
    enter,
    portal,
  }) => {
    await enter();
    await page.goto(`${portal.url}/customers`);
    await settle(page);
    await page.keyboard.press("/");
    const field = page.getByLabel("客户名称").first();
    await expect(field).toBeFocused();
    await page.keyboard.type("go?gb");
    await expect(field).toHaveValue("go?gb");
    await page.locator("main").focus();
    await page.evaluate(() => {
      for (const key of ["g", "b", "?"])
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true }));
    });
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "帮助与快捷键" })).toBeVisible();
    await page.keyboard.press("g");
    await page.keyboard.press("b");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    // Too late for the letter: it was typed for something else.
    await page.keyboard.press("g");
    await page.waitForTimeout(1_700);
    await page.keyboard.press("b");
    await expect(page).toHaveURL(/\/customers$/);
  });

  test("? opens help with this page's articles and keys, and leads to an article", async ({ page, enter, portal }) => {
    await enter();
    await page.goto(`${portal.url}/coupons/issue`);
    await settle(page);
    await page.locator("main").focus();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "帮助与快捷键" });
    await expect(help.getByText("提交")).toBeVisible();
    await expect(help.getByText("选择全部行")).toHaveCount(0);
    const article = help.getByRole("link").first();
    await expect(article).toHaveAttribute("href", /^\/knowledge\/coupon-/);
    const title = (await article.textContent()) ?? "";
    await article.click();
    await expect(heading(page, title)).toBeVisible();
    await expect(help).toHaveCount(0);
  });
});

test("the sandbox's banner stays in sight: while scrolling, on paper and before signing in", async ({
  page,
  enter,
  portal,
}) => {
  const banner = page.getByRole("complementary", { name: "沙箱模式" });
  await page.goto(`${portal.url}/sign-in`);
  await expect(banner).toBeInViewport();
  await enter();
  await page.goto(`${portal.url}/knowledge`);
  await page.mouse.wheel(0, 2_000);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
  await expect(banner).toBeInViewport({ ratio: 1 });
  await page.emulateMedia({ media: "print" });
  await expect(banner).toBeVisible();
  await expect(page.getByRole("navigation", { name: "主导航" })).toHaveCount(0);
});

for (const theme of ["light", "dark"] as const)
  for (const language of ["zh", "en"] as const)
    test(`what opens over the page holds nothing for axe to find (${language}, ${theme})`, async ({
      page,
      enter,
      portal,
    }) => {
      const seen = watch(page);
      await enter({ language, theme });
      await page.goto(`${portal.url}/settings`);
      await settle(page);
      expect(await findings(page)).toEqual([]);
      const shot = (name: string) =>
        page.screenshot({ path: `e2e/screenshots/shell-${name}.${language}.${theme}.png` });
      await shot("settings");
      await page.keyboard.press("Control+k");
      await expect(options(page).first()).toBeVisible();
      await shot("palette");
      expect(await findings(page)).toEqual([]);
      await page.getByRole("combobox").fill(language === "zh" ? "优惠券" : "coupon");
      await expect(page.getByRole("option").nth(4)).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog").getByRole("heading").first()).toBeVisible();
      await settle(page);
      await shot("help");
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: language === "zh" ? /个人菜单/ : /your menu/ }).click();
      await expect(
        page.getByRole("button", { name: language === "zh" ? "退出登录" : "Sign out", exact: true }),
      ).toBeVisible();
      await shot("person");
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByRole("button", { name: language === "zh" ? "菜单" : "Menu", exact: true }).click();
      await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
      await shot("drawer");
      expect(await findings(page)).toEqual([]);
      expect(seen).toEqual({ errors: [], outside: [] });
    });

for (const width of [320, 360, 768, 1024, 1280, 1920, 2560])
  test(`the header keeps to one line and nothing runs out sideways at ${width} px`, async ({ page, enter, portal }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const language of ["zh", "en"] as const) {
      await enter({ language });
      for (const path of ["/knowledge", "/customers", "/settings"]) {
        await page.goto(`${portal.url}${path}`);
        await settle(page);
        const { height, overflow, main } = await page.evaluate(() => ({
          height: document.querySelector("header")?.offsetHeight ?? 0,
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          main: document.querySelector("main")?.offsetWidth ?? 0,
        }));
        expect(height).toBeLessThanOrEqual(50);
        expect(overflow).toBeLessThanOrEqual(0);
        // A list takes the width that there is; what is read keeps to lines that the eye can follow.
        if (width === 2560) expect(main > 2_000).toBe(path === "/customers");
        await page.screenshot({ path: `e2e/screenshots/shell-${width}-${path.slice(1)}.${language}.png` });
      }
    }
  });
