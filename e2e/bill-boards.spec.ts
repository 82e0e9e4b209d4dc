import type { Page } from "@playwright/test";
import { beijingMonth, shiftMonth } from "@/lib/time";
import { expect, type Language, test, watch } from "./fixtures";
import { textOf } from "./page-list";

// The month before the running one: all of its days are there.
const cycle = shiftMonth(beijingMonth(new Date()), -1);

/** Opens a board and waits until its figures and what is drawn late are there. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("[data-slot=board-skeleton]")).toHaveCount(0);
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
}

/** The first entry of a list of parts: its name as a link. */
const firstOf = (page: Page, label: string) => page.getByRole("list", { name: label }).getByRole("link").first();

/** The amount that stands under a figure's name. */
const figureOf = (page: Page, label: string) =>
  page
    .locator("dl > div", { has: page.getByText(label, { exact: true }) })
    .locator("dd")
    .first();

/** What the copy holds straight, asked by another way than the boards ask it. */
async function countRows(post: Post, cookie: string, query: object): Promise<{ rows: number; due: string }> {
  const answer = await post("desk/billRows", { from: cycle, until: cycle, limit: 1, ...query }, { cookie });
  return ((await answer.json()) as { total: { rows: number; due: string } }).total;
}
type Post = (path: string, body: unknown, options: { cookie: string }) => Promise<Response>;

const idIn = (page: Page, folder: string) =>
  decodeURIComponent(new RegExp(`/bills/${folder}/([^?]+)`).exec(page.url())?.[1] ?? "");

for (const language of ["zh", "en"] as const) {
  test(`leads from a month to its largest customer, to a service and to its records (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
  }) => {
    const seen = watch(page);
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const text = (key: string) => textOf(`bills.${key}`, language);

    await open(page, `${portal.url}/bills?cycle=${cycle}`);
    await expect(page.getByText("ListSubCustomerBillDetail")).toBeVisible();
    const month = await countRows(post, cookie, {});
    expect(month.rows).toBeGreaterThan(0);
    await expect(page.getByRole("link", { name: new RegExp(month.rows.toLocaleString("en")) })).toBeVisible();

    const customer = firstOf(page, text("parts.topCustomers"));
    const name = (await customer.textContent()) ?? "";
    await customer.click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    const customerId = idIn(page, "customers");
    const ofCustomer = await countRows(post, cookie, { customerId });
    await expect(figureOf(page, text("figures.due"))).toHaveText(shown(ofCustomer.due));

    const service = firstOf(page, text("parts.services"));
    const row = page
      .getByRole("list", { name: text("parts.services") })
      .getByRole("listitem")
      .first();
    const code = (await row.getAttribute("data-key")) ?? "";
    await service.click();
    await expect(page).toHaveURL(new RegExp(`/bills/rows\\?.*service=${code}`));
    const ofService = await countRows(post, cookie, { customerId, service: code });
    await expect(
      page
        .getByText(new RegExp(`\\b${ofService.rows.toLocaleString("en")}\\b`))
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("gridcell", { name: shown(ofService.due) }).first()).toBeVisible();

    // Back to everybody's, and down to the records of one service of one resource.
    await open(page, `${portal.url}/bills/services/${code}?cycle=${cycle}`);
    const all = await countRows(post, cookie, { service: code });
    await expect(figureOf(page, text("figures.due"))).toHaveText(shown(all.due));
    await page.getByRole("link", { name: new RegExp(all.rows.toLocaleString("en")) }).click();
    await expect(page).toHaveURL(/\/bills\/rows/);
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page.getByRole("gridcell").nth(3)).toBeVisible();
    expect(seen).toEqual({ errors: [], outside: [] });
  });

  test(`finds the records of a resource by its name, and none where there are none (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const answer = await post("desk/billRows", { from: cycle, until: cycle, limit: 50 }, { cookie });
    const { rows } = (await answer.json()) as { rows: { resourceName: string | null }[] };
    const words = rows.find(({ resourceName }) => resourceName)?.resourceName ?? "";
    const found = await countRows(post, cookie, { words });
    await open(page, `${portal.url}/bills/rows?cycle=${cycle}&words=${encodeURIComponent(words)}`);
    await expect(page.getByRole("gridcell", { name: words }).first()).toBeVisible();
    expect(found.rows).toBeGreaterThan(0);
    await open(page, `${portal.url}/bills/rows?cycle=${cycle}&words=no-such-resource`);
    await expect(page.getByText(textOf("bills.records.none.title", language))).toBeVisible();
  });
}

/** An amount as the pages write it. */
const shown = (amount: string) => {
  const cents = Math.round(Number(amount) * 100) / 100;
  const text = Math.abs(cents).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${cents < 0 ? "−" : ""}¥${text}`;
};

const looks = [
  ["zh", "light", 1280],
  ["zh", "dark", 1280],
  ["en", "light", 1280],
  ["en", "dark", 1280],
  ["zh", "light", 360],
  ["en", "dark", 360],
] as const;

for (const [language, theme, width] of looks)
  test(`every board fits its screen (${language}, ${theme}, ${width} pixels)`, async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
  }) => {
    test.setTimeout(90_000);
    await enter({ role: "finance", language: language satisfies Language, theme });
    await page.setViewportSize({ width, height: 800 });
    const answer = await post("desk/billBoard", { cycle }, { cookie: await sessionOf("finance") });
    const board = (await answer.json()) as { customers: { key: string }[]; services: { key: string }[] };
    const boards = {
      month: `/bills?cycle=${cycle}`,
      running: "/bills",
      trend: "/bills/trend",
      heat: "/bills/trend?chart=heat",
      customer: `/bills/customers/${board.customers[0]?.key}?cycle=${cycle}`,
      service: `/bills/services/${board.services[0]?.key}?cycle=${cycle}`,
      rows: `/bills/rows?cycle=${cycle}`,
    };
    for (const [name, path] of Object.entries(boards)) {
      await open(page, `${portal.url}${path}`);
      await page.waitForLoadState("networkidle");
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
      await page.screenshot({
        path: `e2e/screenshots/bills-${name}.${language}.${theme}.${width}.png`,
        fullPage: true,
        animations: "disabled",
      });
    }
  });
