import type { Browser, BrowserContext } from "@playwright/test";

/** A browser of one's own with a session in it, in English, at the size of a desk. */
export async function signedIn(
  browser: Browser,
  { url, cookie }: { url: string; cookie: string },
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const pairs = [cookie, "language=en"].filter((pair) => pair !== "");
  await context.addCookies(
    pairs.map((pair) => ({
      name: pair.slice(0, pair.indexOf("=")),
      value: pair.slice(pair.indexOf("=") + 1),
      url,
      sameSite: "Lax",
    })),
  );
  return context;
}
