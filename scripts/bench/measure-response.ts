import type { Browser, Locator, Page } from "@playwright/test";
import { signedIn } from "./browser-session";
import type { Figure } from "./figures";
import type { MeasuredPage } from "./measure-lighthouse";

interface Interaction {
  ms: number;
  what: string;
}

/** Runs in the page, which keeps the longest time of each interaction, and what it was. */
const observe = () => {
  const longest = new Map<number, Interaction>();
  type Entry = PerformanceEntry & { interactionId?: number; target?: Node | null };
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name, target } of list.getEntries() as Entry[]) {
      if (!interactionId || duration <= (longest.get(interactionId)?.ms ?? 0)) continue;
      const on = target instanceof Element ? target.outerHTML.slice(0, 160) : "";
      longest.set(interactionId, { ms: duration, what: `${name} ${on}` });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  Object.assign(window, { interactions: () => [...longest.values()] });
};

const most = 3; // of each kind on a page

async function each(found: Locator, use: (one: Locator) => Promise<void>): Promise<void> {
  const count = Math.min(most, await found.count());
  for (let index = 0; index < count; index++) {
    const one = found.nth(index);
    if (await one.isVisible()) await use(one).catch(() => {}); // a control may leave the page with its neighbour
  }
}

/** Uses what a page has as a person would: types, sorts, opens what opens, chooses, turns to another tab. */
async function use(page: Page): Promise<void> {
  const main = page.locator("main");
  const short = { timeout: 2_000 };
  const pause = () => page.waitForTimeout(250);
  await each(main.getByRole("textbox").or(main.getByRole("searchbox")), async (box) => {
    await box.click(short);
    await box.pressSequentially("abc12", { delay: 60 });
    await page.keyboard.press("Enter");
    await pause();
    await box.fill("");
    await page.keyboard.press("Enter");
    await pause();
  });
  await each(main.getByRole("columnheader").getByRole("button"), async (heading) => {
    await heading.click(short);
    await pause();
  });
  await each(main.locator("button[aria-haspopup],button[aria-expanded]"), async (opener) => {
    await opener.click(short);
    await pause();
    await page.keyboard.press("Escape");
    await pause();
  });
  await each(page.locator("header button"), async (opener) => {
    await opener.click(short);
    await pause();
    await page.keyboard.press("Escape");
    await pause();
  });
  const grid = main.getByRole("grid").first();
  if (await grid.isVisible())
    for (const key of ["ArrowDown", "ArrowDown", "Space", "Shift+ArrowDown", "End", "Home", "Escape"]) {
      await grid.press(key, short);
      await page.waitForTimeout(100);
    }
  await each(main.locator("nav a[href]"), async (tab) => {
    await tab.click(short);
    await pause();
  });
}

/** How long a page lets a person wait at worst: with so few interactions the 98th percentile is the slowest. */
export async function measureResponse(browser: Browser, measured: MeasuredPage, isDetailed: boolean): Promise<Figure> {
  const context = await signedIn(browser, measured);
  try {
    await context.addInitScript(observe);
    const page = await context.newPage();
    await page.goto(measured.url + measured.path);
    await page.waitForLoadState("networkidle");
    await use(page);
    await page.waitForTimeout(500);
    const found = await page.evaluate(() =>
      (window as unknown as { interactions: () => Interaction[] }).interactions(),
    );
    const slowest = found.sort((one, other) => other.ms - one.ms);
    if (isDetailed) for (const { ms, what } of slowest.slice(0, 5)) process.stderr.write(`  ${ms} ms ${what}\n`);
    return { what: `${measured.path} desktop: INP`, measured: slowest[0]?.ms ?? 0, unit: "ms", atMost: 100 };
  } finally {
    await context.close();
  }
}
