import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signIn } from "@/scripts/sign-in";
import { expect, test } from "./fixtures";

const settle = async (page: Page) => {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
};
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

test.describe("what a person chose", () => {
  test("is drawn by the server, so that nothing flashes", async ({ page, enter, portal, sessionOf }) => {
    await enter({ language: "zh", theme: "light" });
    await page.goto(`${portal.url}/settings`);
    await settle(page);
    const main = page.getByRole("main");
    await main.getByRole("radio", { name: "深色" }).check();
    await main.getByRole("radio", { name: "紧凑" }).check();
    await expect(page.getByText("已保存").first()).toBeVisible();
    await page.getByRole("button", { name: "收起导航" }).click();
    await main.getByRole("radio", { name: "English" }).click();
    await expect(heading(page, "My settings")).toBeVisible();
    await settle(page);
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const html = await (await fetch(`${portal.url}/settings`, { headers: { cookie: cookies } })).text();
    expect(/<html[^>]*>/.exec(html)?.[0]).toContain('data-theme="dark"');
    expect(/<html[^>]*>/.exec(html)?.[0]).toContain('data-density="compact"');
    expect(/<html[^>]*>/.exec(html)?.[0]).toContain('lang="en"');
    expect(html).toContain('data-navigation="rail"');
    await page.reload();
    await expect(page.getByRole("button", { name: "Unfold navigation" })).toBeVisible();
    await expect(page.getByRole("radio", { name: "Dark" }).first()).toBeChecked();
    // Folded, the navigation still has its names.
    await expect(page.getByRole("link", { name: "Customer list" })).toHaveCount(1);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await sessionOf("finance")).toBeTruthy();
  });

  test("a phone finds in the person's menu what its header has no room for", async ({ page, enter, portal }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enter();
    await page.goto(`${portal.url}/overview`);
    await settle(page);
    await page.getByRole("button", { name: /个人菜单/ }).click();
    await page.getByRole("radio", { name: "深色" }).check();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("link", { name: "我的设置" }).click();
    await expect(heading(page, "我的设置")).toBeVisible();
    await expect(page.getByRole("radio", { name: "深色" }).first()).toBeChecked();
  });
});

test.describe("the settings", () => {
  test("signing out everywhere ends every session at its next request", async ({ page, enter, portal, post }) => {
    const other = await signIn(portal.url, "viewer", "partner-desk");
    expect((await post("desk/findCustomers", { limit: 1 }, { cookie: other })).status).toBe(200);
    await enter({ role: "viewer" });
    await page.goto(`${portal.url}/settings`);
    await settle(page);
    await expect(page.getByText("当前会话", { exact: true })).toHaveCount(1);
    await page.getByRole("button", { name: "退出所有会话" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    expect((await post("desk/findCustomers", { limit: 1 }, { cookie: other })).status).toBe(401);
    await page.goto(`${portal.url}/customers`);
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("ask who has not signed in to do so, and lead back", async ({ page, portal }) => {
    await page.goto(`${portal.url}/settings`);
    await expect(page).toHaveURL(/\/sign-in\?from=%2Fsettings$/);
    const prefetch = await fetch(`${portal.url}/settings`, { headers: { rsc: "1" }, redirect: "manual" });
    expect(prefetch.status).toBeLessThan(500);
  });

  test("ends one other session and no more", async ({ page, enter, portal, post }) => {
    const other = await signIn(portal.url, "sales", "partner-desk");
    await enter({ role: "sales" });
    await page.goto(`${portal.url}/settings`);
    await settle(page);
    const end = page.getByRole("button", { name: "结束", exact: true });
    // Other tests sign in as sales too: end all but this one, one by one.
    for (let left = await end.count(); left > 0; left -= 1) {
      await end.first().click();
      await expect(end).toHaveCount(left - 1);
    }
    expect((await post("desk/findCustomers", { limit: 1 }, { cookie: other })).status).toBe(401);
    await page.reload();
    await expect(heading(page, "我的设置")).toBeVisible();
  });

  test("tell the role's permissions, the account, and let a saved view be opened and removed", async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
  }) => {
    const cookie = await sessionOf("sales");
    const view = {
      page: "orders",
      name: "我的订单视图",
      query: "status=5",
      layout: null,
      isDefault: false,
      isShared: false,
    };
    expect((await post("desk/saveView", view, { cookie })).status).toBe(200);
    await enter({ role: "sales" });
    await page.goto(`${portal.url}/settings`);
    await settle(page);
    const main = page.getByRole("main");
    await expect(main.getByText("需要管理员、财务、访客").first()).toBeVisible();
    await expect(main.getByText("127.0.0.1").first()).toBeVisible();
    const link = main.getByRole("link", { name: view.name });
    await expect(link).toHaveAttribute("href", "/orders?status=5");
    await main.getByRole("button", { name: `删除视图“${view.name}”` }).click();
    await expect(link).toHaveCount(0);
    await expect(page.getByText("已删除视图").first()).toBeVisible();
    await page.reload();
    await expect(main.getByText("还没有保存的视图")).toBeVisible();
  });
});
