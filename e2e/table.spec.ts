import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const settle = async (page: Page) => {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
};
const headings = (grid: Locator) =>
  grid.getByRole("columnheader").evaluateAll((cells) => cells.map((cell) => cell.textContent ?? "").filter(Boolean));
const chosen = (grid: Locator) => grid.locator("[role=row][aria-selected=true]");

test("rows are chosen and left by keyboard alone, and nothing moves when the actions appear", async ({
  page,
  enter,
  portal,
}) => {
  await enter({ language: "en" });
  await page.goto(`${portal.url}/customers`);
  await settle(page);
  const grid = page.getByRole("grid", { name: "Customers" });
  const before = await grid.boundingBox();
  await grid.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("3 selected")).toBeVisible();
  await expect(chosen(grid)).toHaveCount(3);
  expect(await grid.boundingBox()).toEqual(before);
  await page.keyboard.press("Shift+ArrowUp");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(chosen(grid)).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(grid.locator("[role=row][data-active]")).toHaveAttribute("data-index", "39");
  await page.keyboard.press("Home");
  await expect(grid.locator("[role=row][data-active]")).toHaveAttribute("data-index", "0");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(chosen(grid).first()).toHaveAttribute("data-index", "2");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Customer name")).toBeFocused();
});

test("a click with Shift chooses all rows between, and another filter lets go of them", async ({
  page,
  enter,
  portal,
}) => {
  await enter({ language: "en" });
  await page.goto(`${portal.url}/customers`);
  await settle(page);
  const grid = page.getByRole("grid", { name: "Customers" });
  await grid.locator("[data-index='1'] [data-choice]").click();
  await grid.locator("[data-index='4'] [data-choice]").click({ modifiers: ["Shift"] });
  await expect(page.getByText("4 selected")).toBeVisible();
  await page.goto(`${portal.url}/customers?associationType=1`);
  await settle(page);
  await expect(chosen(grid)).toHaveCount(0);
});

test("columns stay as a person laid them out, in another browser too", async ({
  page,
  enter,
  portal,
  browser,
  context,
}) => {
  await enter({ language: "en", role: "sales" });
  await page.goto(`${portal.url}/orders`);
  await settle(page);
  const grid = page.getByRole("grid", { name: "Orders" });
  const saved = page.waitForResponse((response) => response.url().endsWith("/api/desk/savePreference"));
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("button", { name: "Move Service left" }).click();
  await page.getByRole("checkbox", { name: "Type" }).uncheck();
  await page.getByRole("button", { name: "Pin Status to the left" }).click();
  expect((await saved).status()).toBe(200);
  await page.keyboard.press("Escape");
  const laid = await headings(grid);
  expect(laid.slice(0, 4)).toEqual(["Order ID", "Status", "Service", "Customer"]);
  expect(laid).not.toContain("Type");
  const created = grid.getByRole("button", { name: "Created (Beijing)" });
  await created.focus();
  const wider = page.waitForResponse((response) => response.url().endsWith("/api/desk/savePreference"));
  await page.keyboard.press("Shift+ArrowRight");
  await wider;
  await page.reload();
  await settle(page);
  expect(await headings(grid)).toEqual(laid);
  const other = await browser.newContext();
  await other.addCookies(await context.cookies());
  const fresh = await other.newPage();
  await fresh.goto(`${portal.url}/orders`);
  await settle(fresh);
  await expect.poll(() => headings(fresh.getByRole("grid", { name: "Orders" }))).toEqual(laid);
  await other.close();
});

test("a saved view brings back its filters, and the page opens in the default one", async ({ page, enter, portal }) => {
  await enter({ language: "en", role: "viewer" });
  await page.goto(`${portal.url}/orders?status=5`);
  await settle(page);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByLabel("Save these filters, order and columns as").fill("Completed");
  await page.getByLabel("Use when the page opens").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Completed/ })).toBeVisible();
  await page.goto(`${portal.url}/orders`);
  await expect(page).toHaveURL(/\?status=5$/);
  await page.goto(`${portal.url}/orders?status=6`);
  await settle(page);
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: /^Completed/ }).click();
  await expect(page).toHaveURL(/\?status=5$/);
  await page.getByRole("button", { name: "Remove the view Completed" }).click();
  await expect(page.getByText("No saved views yet.")).toBeVisible();
});

test("an export holds what the screen shows: its filter, its order and its columns, all pages of it", async ({
  page,
  enter,
  portal,
}) => {
  await enter({ language: "en", role: "admin" });
  await page.goto(`${portal.url}/orders?sort=created`);
  await settle(page);
  const grid = page.getByRole("grid", { name: "Orders" });
  const shown = await headings(grid);
  const first = await grid.locator("[data-index='0'] [role=gridcell]").allTextContents();
  const rows = Number(await grid.getAttribute("aria-rowcount")) - 1;
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Orders-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = readFileSync(await file.path(), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.slice(1).trimEnd().split("\r\n");
  expect(lines.length - 1).toBe(rows);
  expect(lines[0]?.split(",")).toEqual(shown);
  expect(lines[1]?.split(",").slice(0, 2)).toEqual(first.slice(1, 3));
  const workbook = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export Excel" }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
});

test("a phone shows rows as cards, and every column of one a tap away", async ({ page, enter, portal }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter({ language: "en" });
  await page.goto(`${portal.url}/orders`);
  await settle(page);
  const grid = page.getByRole("grid", { name: "Orders" });
  expect(await grid.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await grid.getByRole("button", { name: "Details" }).first().click();
  const details = page.getByRole("dialog", { name: "Details" });
  await expect(details.getByText("Paid (Beijing)")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a hundred thousand rows are ordered by two columns and narrowed without one leaving the page twice", async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.url}/design/table/100k`);
  const grid = page.getByRole("grid", { name: "100k" });
  await expect(grid).toHaveAttribute("aria-rowcount", "100002");
  await grid.getByRole("button", { name: "orders" }).click();
  await grid.getByRole("button", { name: "amount" }).click({ modifiers: ["Shift"] });
  await expect(grid.getByRole("columnheader", { name: "orders" })).toHaveAttribute("aria-sort", "descending");
  await expect(grid.getByRole("columnheader", { name: "amount" })).toHaveAttribute("aria-sort", "descending");
  await expect(grid.getByRole("button", { name: "amount" })).toContainText("2");
  expect(await grid.getByRole("row").count()).toBeLessThan(60);
  await page.getByRole("searchbox").fill("northwind 9");
  await expect(grid.locator("[data-slot=totals]")).toContainText("¥");
  await grid.evaluate((element) => element.scrollTo({ left: 2_000 }));
  await expect(grid.getByRole("columnheader", { name: "id", exact: true })).toBeVisible();
  await expect(grid.getByRole("columnheader", { name: "name" })).toBeVisible();
});
