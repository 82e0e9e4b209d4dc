import type { Page, Route } from "@playwright/test";
import { expect, test } from "./fixtures";
import { keptReceipt } from "./kept-receipt";
import { textOf } from "./page-list";

// Each page is looked at by itself, so the visits are shared among the workers.
test.describe.configure({ mode: "parallel" });
test.use({ sharesSessions: true });

/** What a page reads first, and what it says where that finds nothing. */
interface Reading {
  path: string;
  /** The reads that it cannot do without, as their addresses end. */
  reads: string[];
  /** How it comes to be empty, by its address or by an empty answer, and the text that teaches then. */
  empty?: { path?: string; answer?: object; text: string };
  /** Another filter, for a page that begins with answers of the portal's own: the browser asks for what it narrows to. */
  narrowed?: string;
  /** Something that is only there once the figures are. */
  content: string;
}

const cell = "[role=gridcell] >> nth=1";
const list = (path: string, read: string, empty: Reading["empty"]): Reading => ({
  path,
  reads: [read],
  content: cell,
  ...(empty && { empty }),
});

const readings: Reading[] = [
  {
    path: "/overview",
    reads: ["accounts/partnerBalances", "desk/balances", "desk/billMonth", "desk/billTrend"],
    content: "main section table td, main [role=region] table td",
    empty: { answer: { account_balances: [], total_count: 0 }, text: "overview.accounts.none" },
  },
  list("/customers", "customers/list", { path: "/customers?customer=nobody-at-all", text: "customers.empty.advice" }),
  {
    ...list("/balances", "desk/balances", {
      path: "/balances?words=nobody-at-all",
      text: "balances.empty.filtered.advice",
    }),
    narrowed: "?only=debt",
  },
  list("/balances/accounts", "accounts/partnerBalances", {
    answer: { account_balances: [] },
    text: "accounts.own.empty.advice",
  }),
  list("/balances/adjustments", "desk/adjustments", {
    path: "/balances/adjustments?transId=nothing",
    text: "accounts.adjustments.empty.filtered.advice",
  }),
  list("/balances/changes", "desk/accountChanges", {
    path: "/balances/changes?type=TRANS",
    text: "accounts.changes.empty.filtered.advice",
  }),
  list("/resellers", "resellers/list", { path: "/resellers?accountName=nobody", text: "resellers.empty.list.advice" }),
  list("/resellers/quotas", "resellers/listQuotas", {
    path: "/resellers/quotas?quotaId=nothing",
    text: "resellers.empty.quotas.advice",
  }),
  list("/resellers/records", "resellers/listQuotaRecords", {
    path: "/resellers/records?quotaId=nothing",
    text: "resellers.empty.records.advice",
  }),
  list("/coupons", "coupons/listQuotas", {
    answer: { quotas: [], total_count: 0 },
    text: "coupons.empty.quotas.advice",
  }),
  list("/coupons?tab=issued", "coupons/listIssued", {
    answer: { user_coupons: [], total_count: 0 },
    text: "coupons.empty.issued.advice",
  }),
  list("/coupons?tab=records", "coupons/listRecords", {
    answer: { records: [], total_count: 0 },
    text: "coupons.empty.records.advice",
  }),
  list("/coupons?tab=receipts", "desk/receipts", {
    answer: { rows: [], total: 0 },
    text: "coupons.empty.receipts.advice",
  }),
  list("/orders", "orders/list", { answer: { order_infos: [], total_count: 0 }, text: "orders.empty.advice" }),
  {
    path: "/bills",
    reads: ["desk/billBoard"],
    content: "main dl dd",
    empty: { path: "/bills?cycle=2020-01", text: "bills.notCopied.advice" },
    narrowed: "?mode=1",
  },
  { path: "/coupons/receipts/{receipt}", reads: ["desk/receipt"], content: "main table td, main li" },
];

const problem = (status: number, code: string) => (route: Route) =>
  route.fulfill({
    status,
    contentType: "application/problem+json",
    json: { code, status, title: "It did not work", advice: "Try once more", requestId: "0b0c9f6e" },
  });

/** A page begins with the answers that come at once; what a test answers itself has to be asked for by the browser. */
const tooLateToBeginWith = { kind: "delay", delayMs: 250 };

const settle = async (page: Page) => {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
};

/** How far things jumped that nobody had touched, and which. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = { sum: 0, moved: [] as string[] };
    type Shift = PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    };
    new PerformanceObserver((found) => {
      for (const { value, hadRecentInput, sources } of found.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        seen.sum += value;
        for (const { node, previousRect, currentRect } of sources)
          seen.moved.push(
            `${value.toFixed(4)} ${previousRect.y}+${previousRect.height} → ${currentRect.y}+${currentRect.height} ${node instanceof Element ? node.outerHTML.slice(0, 110) : node?.textContent}`,
          );
      }
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(window, { shifts: seen });
  });

for (const reading of readings) {
  const { path, reads, empty, narrowed, content } = reading;
  const addresses = reads.map((read) => `**/api/${read}`);
  const open = async (page: Page, url: string, at: string, receipt: () => Promise<string>) =>
    page.goto(url + (at.includes("receipt") ? at.replace("{receipt}", await receipt()) : at));

  test(`${path} keeps the room of what is slow to come, on a desk and on a phone`, async ({
    page,
    enter,
    portal,
    sandbox,
    sessionOf,
  }) => {
    await enter();
    const receipt = async () => keptReceipt(portal.url, await sessionOf("finance"));
    await sandbox.fault({ kind: "delay", delayMs: 500 });
    await watchShifts(page);
    // Figures of the portal's own come from its database, which no fault of the sandbox slows down.
    await page.route("**/api/desk/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, portal.url, path, receipt);
      await expect(page.locator("[aria-busy=true]").first()).toBeVisible();
      await page.screenshot({ path: `e2e/screenshots/slow-${width}${path.replace(/\W+/g, "-")}.png` });
      await expect(page.locator(content).first()).toBeVisible({ timeout: 20_000 });
      await settle(page);
      const { sum, moved } = await page.evaluate(
        () => (window as unknown as { shifts: { sum: number; moved: string[] } }).shifts,
      );
      expect.soft({ sum, moved: sum > 0.02 ? moved : [] }, `${width} pixels wide`).toEqual({ sum, moved: [] });
    }
  });

  if (empty)
    test(`${path} teaches what to do where there is nothing`, async ({ page, enter, portal, sandbox }) => {
      await enter();
      await sandbox.fault(tooLateToBeginWith);
      if (empty.answer) await page.route(addresses[0] ?? "", (route) => route.fulfill({ json: empty.answer }));
      await page.goto(portal.url + (empty.path ?? path));
      await expect(page.getByText(textOf(empty.text, "zh")).first()).toBeVisible();
      await expect(page.locator("[data-slot=empty] a[href^='/knowledge/']").first()).toBeVisible();
      await page.screenshot({ path: `e2e/screenshots/empty${path.replace(/\W+/g, "-")}.png` });
    });

  test(`${path} says of a read that failed what happened, what was not lost, and tries again`, async ({
    page,
    enter,
    portal,
    sandbox,
    sessionOf,
  }) => {
    await enter();
    await sandbox.fault(tooLateToBeginWith);
    const receipt = async () => keptReceipt(portal.url, await sessionOf("finance"));
    const fail = async () => {
      for (const address of addresses) await page.route(address, problem(500, "unexpected"));
    };
    if (!narrowed) await fail();
    await open(page, portal.url, path, receipt);
    if (narrowed) {
      await expect(page.locator(content).first()).toBeVisible();
      await settle(page); // an address that changes before the page is alive is not seen
      await fail();
      await page.evaluate((query) => history.pushState(null, "", query), narrowed);
    }
    const told = page.locator("[role=alert]", { hasText: "It did not work" }).first();
    await expect(told).toContainText(textOf("shared.problem.nothingLost", "zh"));
    await expect(told).toContainText("Try once more");
    await page.screenshot({ path: `e2e/screenshots/failed${path.replace(/\W+/g, "-")}.png` });
    for (const address of addresses) await page.unroute(address);
    const retry = page.getByRole("button", { name: textOf("shared.problem.retry", "zh") }).first();
    await expect(async () => {
      // One retry may bring back more than what it stands beside.
      if (await retry.isVisible()) await retry.click({ timeout: 500 }).catch(() => {});
      await expect(retry).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await expect(page.locator(content).first()).toBeVisible();
    await expect(page.getByText("It did not work")).toHaveCount(0);
  });

  test(`${path} keeps what it knows while Huawei is away, and says since when`, async ({
    page,
    enter,
    portal,
    sessionOf,
  }) => {
    await enter();
    const receipt = async () => keptReceipt(portal.url, await sessionOf("finance"));
    await page.clock.install();
    await open(page, portal.url, path, receipt);
    await expect(page.locator(content).first()).toBeVisible();
    await settle(page);
    for (const address of addresses) await page.route(address, problem(503, "upstream_away"));
    await page.clock.fastForward(40_000);
    await page.evaluate(() => {
      for (const name of ["offline", "online"]) window.dispatchEvent(new Event(name));
    });
    const banner = page.getByRole("status").filter({ hasText: "It did not work" }).first();
    await expect(banner).toBeVisible({ timeout: 15_000 });
    await expect(page.locator(content).first()).toBeVisible();
    await expect(page.locator("main")).toContainText(/20\d\d-\d\d-\d\d \d\d:\d\d/);
    await page.screenshot({ path: `e2e/screenshots/away${path.replace(/\W+/g, "-")}.png` });
    for (const address of addresses) await page.unroute(address);
    await expect(page.getByText("It did not work")).toHaveCount(0, { timeout: 15_000 }); // it asks again by itself
  });
}

for (const language of ["zh", "en"] as const) {
  test(`an address that leads nowhere says so and shows the way back (${language})`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ language });
    for (const path of ["/nothing-here", "/knowledge/nothing-here"]) {
      const answer = await page.goto(portal.url + path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(textOf("shared.notFound.title", language));
      await expect(page.getByRole("main")).toHaveCount(1);
      await page.screenshot({ path: `e2e/screenshots/missing${path.replace(/\W+/g, "-")}.${language}.png` });
    }
    await page.getByRole("link", { name: textOf("shared.notFound.home", language) }).click();
    await expect(page).toHaveURL(/\/overview$/);
  });
}
