import { type Browser, chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromiumArguments } from "../chromium-arguments";
import { signIn } from "../sign-in";
import { signedIn } from "./browser-session";
import { type Figure, median } from "./figures";
import { firstLoadKb } from "./first-load";
import { forget, startPortal } from "./portal-under-test";

const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const article = "/knowledge/allocate-to-customer";
const debuggingPort = 9_377;
const runs = 3;

/** From a letter to the answers on the screen, in a browser: the first letter of several questions. */
async function measureLetters(browser: Browser, url: string, cookie: string): Promise<number> {
  const context = await signedIn(browser, { url, cookie });
  const page = await context.newPage();
  const times: number[] = [];
  for (const letter of ["券", "税", "户", "账", "款", "票", "余"]) {
    await page.goto(`${url}/knowledge`, { waitUntil: "networkidle" });
    const box = page.getByRole("searchbox");
    await box.focus();
    await page.evaluate(() => {
      const state = window as unknown as { shown?: Promise<number> };
      state.shown = new Promise((resolve) => {
        document.addEventListener(
          "input",
          ({ timeStamp }) => {
            // The frame that draws the change, not one that happens to look for it later.
            const seen = new MutationObserver(() => {
              if (!document.querySelector("main section[aria-label] li a[href^='/knowledge/']")) return;
              seen.disconnect();
              requestAnimationFrame((now) => resolve(now - timeStamp));
            });
            seen.observe(document.body, { childList: true, subtree: true });
          },
          { once: true, capture: true },
        );
      });
    });
    await page.keyboard.insertText(letter);
    times.push(await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown));
  }
  await context.close();
  return median(times);
}

/** The four marks of an article, each the middle of several runs, by the desktop preset. */
async function measureMarks(url: string, cookie: string): Promise<Figure[]> {
  const results: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++) {
    const flags = { port: debuggingPort, logLevel: "error" as const, extraHeaders: { cookie } };
    const result = await lighthouse(url + article, flags, desktopConfig);
    if (!result || result.lhr.runtimeError) throw new Error(`${article}: ${result?.lhr.runtimeError?.message}`);
    for (const { id, score } of Object.values(result.lhr.categories))
      results[id] = [...(results[id] ?? []), (score ?? 0) * 100];
  }
  return Object.entries(results).map(([name, scores]) => ({
    what: `an article, Lighthouse desktop: ${name}`,
    measured: median(scores),
    unit: "",
    atLeast: 98,
  }));
}

/** What only a running portal and a browser tell: scripts of an article, marks, and how soon a letter is answered. */
export async function measureKnowledgePages(): Promise<Figure[]> {
  const portal = await startPortal(["--customers", "5"]);
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments, `--remote-debugging-port=${debuggingPort}`],
  });
  try {
    const password = portal.signIns.find(({ role }) => role === "finance")?.password ?? "";
    const cookie = await signIn(portal.url, "finance", password);
    return [
      {
        what: "first-load JS gz of an article",
        measured: firstLoadKb("(knowledge)/knowledge/[id]"),
        unit: "KB",
        atMost: 150,
      },
      {
        what: "first letter to answers on the screen",
        measured: await measureLetters(browser, portal.url, cookie),
        unit: "ms",
        atMost: 50,
      },
      ...(await measureMarks(portal.url, cookie)),
    ];
  } finally {
    await browser.close();
    await portal.stop();
    forget();
  }
}
