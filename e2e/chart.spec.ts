import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { sumAmounts } from "@/lib/money";
import { beijingMonth, shiftMonth } from "@/lib/time";
import { expect, test, watch } from "./fixtures";

const current = beijingMonth(new Date());
const han = /\p{Script=Han}/u;
/** An amount as it is written for people, as decimal text again. */
const amountOf = (text: string) => text.replace("−", "-").replace(/[^\d.-]/g, "");

const open = async (page: Page, url: string) => {
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const chart = page.locator("[data-slot=chart]");
  await expect(chart.locator("[data-plot]")).toBeVisible();
  return chart;
};
const stop = (chart: Locator) => chart.locator("[data-point][tabindex='0']");
const tip = (chart: Locator) => chart.locator("[data-slot=chart-tip]");
const findings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" ")}`,
  );

test.describe("a chart of bills by keyboard", () => {
  test.beforeEach(({ enter }) => enter({ language: "zh" }));

  test("is one stop of the tab key, is walked with arrows, shows figures, and is left with Escape", async ({
    page,
    portal,
  }) => {
    const seen = watch(page);
    const chart = await open(page, `${portal.url}/bills/trend`);
    await expect(chart.locator("[data-point][tabindex='0']")).toHaveCount(1);
    await stop(chart).focus();
    await expect(stop(chart)).toHaveAttribute("data-point", current);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect(stop(chart)).toHaveAttribute("data-point", shiftMonth(current, -2));
    await expect(stop(chart)).toBeFocused();
    await expect(tip(chart)).toBeVisible();
    await page.keyboard.press("Home");
    await expect(stop(chart)).toHaveAttribute("data-point", shiftMonth(current, -17));
    await page.keyboard.press("ArrowLeft");
    await expect(stop(chart)).toHaveAttribute("data-point", shiftMonth(current, -17));
    await page.keyboard.press("Escape");
    await expect(tip(chart)).toHaveCount(0);
    await expect(stop(chart)).not.toBeFocused();
    expect(seen).toEqual({ errors: [], outside: [] });
  });

  test("leads to the month with Enter, and the address says so", async ({ page, portal }) => {
    const chart = await open(page, `${portal.url}/bills/trend`);
    await stop(chart).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`cycle=${shiftMonth(current, -2)}`));
    await expect(page).toHaveURL(/\/bills\?/);
  });

  test("is walked up and down where it has rows", async ({ page, portal }) => {
    const chart = await open(page, `${portal.url}/bills/trend?chart=heat`);
    await stop(chart).focus();
    const first = await stop(chart).getAttribute("aria-label");
    await page.keyboard.press("ArrowDown");
    await expect(stop(chart)).toBeFocused();
    await expect(stop(chart)).toHaveAttribute("data-point", current);
    expect(await stop(chart).getAttribute("aria-label")).not.toBe(first);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/bills(\/\w+)?\?/);
  });
});

test("a month of the overview's chart leads to that month's bills", async ({ page, enter, portal }) => {
  await enter({ language: "en" });
  await page.goto(`${portal.url}/overview`);
  await page.waitForLoadState("networkidle");
  const chart = page.locator("[data-slot=chart]");
  await stop(chart).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/bills\\?cycle=${shiftMonth(current, -1)}`));
  await page.goBack();
  await expect(page.getByRole("img", { name: /lowest/ })).toBeVisible();
});

for (const kind of ["bars", "lines", "heat"] as const)
  test(`the tip of ${kind} tells the same figures as the table`, async ({ page, enter, portal }) => {
    await enter({ language: "en" });
    const chart = await open(page, `${portal.url}/bills/trend?chart=${kind}`);
    const point = shiftMonth(current, -3);
    await chart.locator(`[data-point='${point}']`).first().hover();
    const parts = await tip(chart)
      .locator("[data-part]")
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute("data-part") ?? "", row.querySelector("td:last-child")?.textContent ?? ""]),
      );
    expect(parts.length).toBeGreaterThan(0);
    await chart.getByRole("button", { name: "Table" }).click();
    await expect(chart.getByRole("button", { name: "Table" })).toHaveAttribute("aria-pressed", "true");
    const table = chart.getByRole("table");
    await expect(table).toBeVisible();
    for (const [part, figure] of parts)
      await expect(table.locator(`tr[data-row='${point}'] td[data-series='${part}']`)).toHaveText(figure ?? "");
  });

test("the parts of every month make its total, and the totals make the year's", async ({ page, enter, portal }) => {
  await enter({ language: "en" });
  const chart = await open(page, `${portal.url}/bills/trend`);
  const totals: string[] = [];
  await stop(chart).focus();
  await page.keyboard.press("Home");
  for (let at = 0; at < 18; at += 1) {
    const figures = await tip(chart)
      .locator("[data-part]")
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute("data-part") ?? "", row.querySelector("td:last-child")?.textContent ?? ""]),
      );
    const total = amountOf(figures.find(([part]) => part === "total")?.[1] ?? "");
    const parts = figures.filter(([part]) => part !== "total").map(([, text]) => amountOf(text ?? ""));
    // Each is rounded to cents for people, the parts as well as their sum.
    const apart = Math.abs(Number(sumAmounts(parts)) - Number(total));
    expect(apart, `month ${at}`).toBeLessThanOrEqual(0.01 * parts.length);
    totals.push(total);
    await page.keyboard.press("ArrowRight");
  }
  const all = page.getByText("18 months in total").locator("..");
  const shown = amountOf(/18 months in total\s*(¥[\d,.]+)/.exec((await all.textContent()) ?? "")?.[1] ?? "");
  expect(Math.abs(Number(shown) - Number(sumAmounts(totals)))).toBeLessThanOrEqual(0.01 * totals.length);
});

test("no Chinese stands in an English chart, whatever its kind or split", async ({ page, enter, portal }) => {
  await enter({ language: "en" });
  for (const kind of ["bars", "lines", "heat"])
    for (const by of ["service", "chargeMode"]) {
      const chart = await open(page, `${portal.url}/bills/trend?chart=${kind}&by=${by}`);
      const texts = await chart.evaluate((node) =>
        [node, ...node.querySelectorAll("*")].flatMap((one) => [
          ...[...one.childNodes].filter((child) => child.nodeType === 3).map((child) => child.textContent ?? ""),
          one.getAttribute("aria-label") ?? "",
          one.getAttribute("title") ?? "",
        ]),
      );
      expect(texts.join("").length).toBeGreaterThan(200);
      expect(texts.filter((text) => han.test(text))).toEqual([]);
    }
});

for (const theme of ["light", "dark"] as const)
  for (const kind of ["bars", "lines", "heat"] as const)
    test(`axe finds nothing with the tip of ${kind} open, nor in the table, ${theme}`, async ({
      page,
      enter,
      portal,
    }) => {
      await enter({ language: "zh", theme });
      const chart = await open(page, `${portal.url}/bills/trend?chart=${kind}`);
      await stop(chart).focus();
      await page.keyboard.press("ArrowLeft");
      await expect(tip(chart)).toBeVisible();
      await chart.scrollIntoViewIfNeeded();
      await page.screenshot({ path: `e2e/screenshots/chart-${kind}.zh.${theme}.png` });
      expect(await findings(page)).toEqual([]);
      await chart.getByRole("button", { name: "表格" }).click();
      await expect(chart.getByRole("table")).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

for (const width of [320, 768, 2560])
  test(`at ${width} pixels nothing of a chart or its tip is cut off`, async ({ page, enter, portal }) => {
    await page.setViewportSize({ width, height: 900 });
    await enter({ language: "en" });
    for (const kind of ["bars", "lines", "heat"]) {
      const chart = await open(page, `${portal.url}/bills/trend?chart=${kind}`);
      await stop(chart).focus();
      for (const key of ["Home", "End"]) {
        await page.keyboard.press(key);
        const box = await tip(chart).boundingBox();
        expect(box?.x, `${kind} ${key}`).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0), `${kind} ${key}`).toBeLessThanOrEqual(width);
      }
      const frame = await chart.boundingBox();
      expect((frame?.x ?? 0) + (frame?.width ?? 0), kind).toBeLessThanOrEqual(width);
      expect(await chart.evaluate((node) => node.scrollWidth - node.clientWidth), kind).toBeLessThanOrEqual(0);
    }
  });

test("the room of a chart is kept while it is on its way: nothing moves when it comes", async ({
  page,
  enter,
  portal,
}) => {
  await enter({ language: "zh" });
  const chart = await open(page, `${portal.url}/bills/trend`);
  const settled = await chart.boundingBox();
  for (const kind of ["lines", "heat"]) {
    await open(page, `${portal.url}/bills/trend?chart=${kind}`);
    expect((await chart.boundingBox())?.height, kind).toBe(settled?.height);
  }
  await chart.getByRole("button", { name: "表格" }).click();
  expect(Math.abs(((await chart.boundingBox())?.height ?? 0) - (settled?.height ?? 0))).toBeLessThanOrEqual(1);
});

test("paper shows the chart whole, without its controls", async ({ page, enter, portal }) => {
  await enter({ language: "zh" });
  const chart = await open(page, `${portal.url}/bills/trend`);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 between its margins
  const [frame, drawing] = [await chart.boundingBox(), await chart.locator("[data-plot] > svg").boundingBox()];
  expect(drawing?.height).toBeGreaterThan(200);
  expect((drawing?.x ?? 0) + (drawing?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
  await expect(chart.getByRole("button", { name: "表格" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await chart.getByRole("button", { name: "表格" }).click();
  await page.emulateMedia({ media: "print" });
  const [shown, table] = [
    await chart.locator("[data-slot=figures-table]").boundingBox(),
    await chart.getByRole("table").boundingBox(),
  ];
  expect(shown?.height).toBeGreaterThanOrEqual(table?.height ?? 0);
});

test("the month picker reaches as far back as Huawei keeps, and says which month can still change", async ({
  page,
  enter,
  portal,
}) => {
  await enter({ language: "en" });
  await open(page, `${portal.url}/bills`);
  const picker = page.getByRole("combobox", { name: "Billing month" });
  await expect(picker.locator("option")).toHaveCount(18);
  await expect(picker.locator("option").first()).toContainText("not closed");
  await expect(picker.locator("option").last()).not.toContainText("not closed");
  await picker.focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(new RegExp(`cycle=${shiftMonth(current, -17)}`));
  await expect(page.getByRole("button", { name: "The month before" })).toBeDisabled();
});

test("a customer of a month leads to that customer", async ({ page, enter, portal }) => {
  await enter({ language: "en" });
  await open(page, `${portal.url}/bills?cycle=${shiftMonth(current, -1)}`);
  const link = page.locator("a[href^='/bills/customers/']").first();
  const id = /customers\/([^?]+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/bills/customers/${id}`));
  await page.locator(`a[href='/customers?customerId=${id}']`).click();

  await expect(page).toHaveURL(new RegExp(`/customers\\?customerId=${id}`));
});

/** The scripts of the build, by what they hold. */
const chunksWith = (mark: string) =>
  readdirSync(".next/static/chunks", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .filter((file) => readFileSync(`.next/static/chunks/${file}`, "utf8").includes(mark));

test("what draws charts comes late, and in 40 KB at most", async ({ page, enter, portal, sessionOf }) => {
  const drawing = ["stacked-bars", "heat-map", 'data-plot":"lines'].map(chunksWith);
  expect(drawing.filter((found) => found.length === 0)).toEqual([]);
  const cookie = await sessionOf("finance");
  for (const path of ["/bills", "/overview", "/design"]) {
    const html = await (await fetch(`${portal.url}${path}`, { headers: { cookie } })).text();
    for (const file of new Set(drawing.flat())) expect(html.includes(file), `${file} in ${path}`).toBe(false);
  }
  // What the page fetches for its first chart, and for each kind that is chosen after it.
  await enter({ language: "en" });
  const fetched = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (/\/_next\/static\/.*\.js/.test(response.url())) fetched.set(response.url(), response.body());
  });
  await page.goto(`${portal.url}/bills/trend`, { waitUntil: "commit" });
  await expect(page.locator("[data-plot=stacked-bars] > svg")).toBeVisible();
  for (const [label, plot] of [
    ["Lines", "lines"],
    ["Heat map", "heat-map"],
  ] as const) {
    await page.getByText(label, { exact: true }).click();
    await expect(page.locator(`[data-plot=${plot}] [data-point]`).first()).toBeVisible();
  }
  // What draws charts is told from the rest of the page by what it holds.
  const all = await Promise.all(fetched.values());
  const bodies = all.filter((body) =>
    ["stacked-bars", "heat-map", 'data-plot":"lines'].some((mark) => body.includes(mark)),
  );
  const size = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1024;
  test.info().annotations.push({ type: "size", description: `${size} KB in ${bodies.length} files` });
  expect(bodies.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(40);
});
