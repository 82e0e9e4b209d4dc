import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Language, type Theme, test, watch } from "./fixtures";
import { chineseOutsideData } from "./foreign-words";
import { keptApproval } from "./kept-approval";
import { keptNote } from "./kept-note";
import { keptReceipt } from "./kept-receipt";
import { keptRun } from "./kept-run";
import { elsewhere, type ListedPage, pages, publicPages, routesOnDisk, textOf } from "./page-list";

// Each page is looked at by itself, so the visits are shared among the workers.
test.describe.configure({ mode: "parallel" });
test.use({ sharesSessions: true });

const languages = ["zh", "en"] as const;
const themes = ["light", "dark"] as const;
const colourRules = ["color-contrast", "link-in-text-block"];
const widths = [360, 768, 1280, 1920];

const settle = async (page: Page) => {
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
};

const shot = (page: Page, path: string, language: Language, theme: Theme, size = "") =>
  page.screenshot({
    path: `e2e/screenshots/${size}${path.replace(/\W+/g, "-").replace(/^-/, "") || "home"}.${language}.${theme}.png`,
    animations: "disabled",
  });

/** What axe finds; the other theme differs in nothing but its colours. */
const findings = async (page: Page, theme: Theme) => {
  const axe = new AxeBuilder({ page });
  const { violations } = await (theme === "light" ? axe : axe.withRules(colourRules)).analyze();
  return violations.map(
    ({ id, impact, nodes }) =>
      `${impact} ${id}: ${nodes
        .map(({ html }) => html)
        .join(" ")
        .slice(0, 300)}`,
  );
};

/** The elements that make a page wider than the screen. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5);
  });

const gently = expect.configure({ soft: true });

interface Visit {
  page: Page;
  url: string;
  listed: ListedPage;
  language: Language;
  theme: Theme;
}

/** Everything that is asked of a page in one visit: it is named, in its language, open to everybody, and as wide as the screen. */
async function check({ page, url, listed: { path, heading }, language, theme }: Visit) {
  await page.goto(url + path);
  const name = heading === undefined ? {} : { name: textOf(heading, language), exact: true };
  await expect(page.getByRole("heading", { level: 1, ...name })).toBeVisible();
  await settle(page);
  await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  await expect(page).toHaveTitle(/\S( · Partner Desk)$/);
  const picture = path.replace(/\/[0-9a-f-]{20,}/, "/one");
  await shot(page, picture, language, theme);
  expect.soft(await findings(page, theme)).toEqual([]);
  if (language === "en") expect.soft(await page.evaluate(chineseOutsideData)).toEqual([]);
  if (theme === "light") return;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await gently.poll(() => sideways(page), { message: `${width} pixels wide`, timeout: 2_000 }).toEqual([]);
    if (width === 360) await shot(page, picture, language, theme, "phone-");
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("every page is on the list, and the list names no page that is gone", () => {
  const listed = [...pages, ...publicPages, ...elsewhere].map(({ route }) => route);
  expect(routesOnDisk().filter((route) => !listed.includes(route))).toEqual([]);
  expect(listed.filter((route) => !routesOnDisk().includes(route))).toEqual([]);
});

for (const listed of pages)
  for (const language of languages)
    test(`${listed.path} is whole in ${language}, in both themes and at every width, with nothing for axe to find`, async ({
      page,
      enter,
      portal,
      sessionOf,
    }) => {
      const seen = watch(page);
      const receipt = listed.path.includes("{receipt}")
        ? await keptReceipt(portal.url, await sessionOf("finance"))
        : "";
      const run = listed.path.includes("{run}") ? await keptRun(portal.url, await sessionOf("finance")) : "";
      const approval = listed.path.includes("{approval}")
        ? await keptApproval(portal.url, { asker: await sessionOf("admin"), admin: await sessionOf("admin") })
        : "";
      const note = listed.path.includes("{note}") ? await keptNote(portal.url, await sessionOf("finance")) : "";
      const opened = {
        ...listed,
        path: listed.path
          .replace("{receipt}", receipt)
          .replace("{run}", run)
          .replace("{approval}", approval)
          .replace("{note}", note)
          .replace("{customer}", portal.sandbox.customers[0]?.customerId ?? ""),
      };
      for (const theme of themes) {
        await enter({ role: "finance", language, theme });
        await check({ page, url: portal.url, listed: opened, language, theme });
      }
      expect(seen).toEqual({ errors: [], outside: [] });
    });

for (const listed of publicPages)
  for (const language of languages)
    test(`${listed.path} is whole in ${language} for somebody who is not signed in`, async ({
      page,
      context,
      portal,
    }) => {
      for (const theme of themes) {
        const cookies = { language: language === "zh" ? "zh-CN" : "en", theme };
        await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: portal.url })));
        await check({ page, url: portal.url, listed, language, theme });
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
