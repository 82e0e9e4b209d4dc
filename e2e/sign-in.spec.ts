import { expect, test } from "./fixtures";

test("a person signs in, is led to where they wanted to go, and signs out", async ({ page, portal }) => {
  const finance = portal.signIns.find(({ role }) => role === "finance");
  await page.goto(`${portal.url}/customers`);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("用户名").fill(finance?.name ?? "");
  await page.getByLabel("密码").fill("wrong");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "用户名或密码不正确" })).toBeVisible();
  await expect(page.getByLabel("用户名")).toHaveValue(finance?.name ?? "");
  await page.getByLabel("密码").fill(finance?.password ?? "");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/customers$/);
  await expect(page.getByRole("heading", { level: 1, name: "客户" })).toBeVisible();
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name.endsWith("partner-desk"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  // 32 random bytes and nothing else: no claims, no signature, no name.
  expect(session?.value).toMatch(/^[\w-]{43}$/);
  await page.getByRole("button", { name: /财务/ }).click();
  await page
    .getByRole("button", { name: "退出登录" })
    .or(page.getByRole("menuitem", { name: "退出登录" }))
    .click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the language changes at a click and stays", async ({ page, enter, portal }) => {
  await enter({ language: "zh" });
  await page.goto(`${portal.url}/customers`);
  await expect(page.getByRole("heading", { level: 1, name: "客户" })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a person without a permission is not shown what needs it", async ({ page, enter, portal }) => {
  await enter({ role: "sales" });
  await page.goto(`${portal.url}/overview`);
  await expect(page.getByRole("navigation").getByRole("link", { name: "客户" }).first()).toBeVisible();
  await expect(page.getByRole("navigation").getByRole("link", { name: "账单" })).toHaveCount(0);
  await page.goto(`${portal.url}/coupons/issue`);
  await expect(page.getByText("您的角色不能发放优惠券。")).toBeVisible();
});
