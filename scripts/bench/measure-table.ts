import type { Browser } from "@playwright/test";
import { signedIn } from "./browser-session";
import { type Figure, median } from "./figures";

const jumps = 60;
const scrolledMs = 4_000;
const changes = 5;

const p95 = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** The table of 100,000 rows of twelve columns: how it scrolls, jumps, sorts and narrows, all told by the page's own clock. */
export async function measureTable(browser: Browser, url: string): Promise<Figure[]> {
  const context = await signedIn(browser, { url, cookie: "" });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/design/table/100k`);
    await page.locator("[role=grid][aria-rowcount='100002'] [data-index='0']").waitFor();
    await page.waitForTimeout(3_000); // its index is made while the browser has nothing else to do
    const rate = await page.evaluate(async (ms) => {
      const grid = document.querySelector("[role=grid]");
      if (!grid) throw new Error("no grid");
      let frames = 0;
      const startedAt = performance.now();
      await new Promise<void>((resolve) => {
        const step = () => {
          frames += 1;
          grid.scrollTop += 90;
          if (performance.now() - startedAt < ms) requestAnimationFrame(step);
          else resolve();
        };
        requestAnimationFrame(step);
      });
      return frames / ((performance.now() - startedAt) / 1000);
    }, scrolledMs);
    const jumped = await page.evaluate(async (count) => {
      const grid = document.querySelector("[role=grid]");
      if (!grid) throw new Error("no grid");
      const times: number[] = [];
      for (let jump = 1; jump <= count; jump++) {
        const top = Math.floor(((jump * 0.618_034) % 1) * (grid.scrollHeight - 2 * grid.clientHeight));
        const rowHeight = Number.parseFloat(getComputedStyle(grid).getPropertyValue("--row"));
        const wanted = Math.ceil(top / rowHeight) + 2;
        const startedAt = performance.now();
        grid.scrollTop = top;
        await new Promise<void>((resolve) => {
          const look = () =>
            grid.querySelector(`[data-index="${wanted}"] [role=gridcell]:nth-child(2)`)?.textContent
              ? resolve()
              : requestAnimationFrame(look);
          requestAnimationFrame(look);
        });
        times.push(performance.now() - startedAt);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return times;
    }, jumps);
    const changed = await page.evaluate(async (count) => {
      const grid = document.querySelector("[role=grid]");
      const box = document.querySelector("input[type=search]") as HTMLInputElement | null;
      const heading = [...document.querySelectorAll<HTMLElement>("[role=columnheader] button")].find(
        (button) => button.textContent?.trim() === "amount",
      );
      if (!grid || !box || !heading) throw new Error("no grid, box or heading");
      const first = () => grid.querySelector("[data-index='0']")?.textContent;
      const timed = async (change: () => void) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        grid.scrollTop = 0;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const before = `${first()} ${grid.getAttribute("aria-rowcount")}`;
        const startedAt = performance.now();
        change();
        await new Promise<void>((resolve) => {
          const look = () =>
            `${first()} ${grid.getAttribute("aria-rowcount")}` === before
              ? requestAnimationFrame(look)
              : requestAnimationFrame(() => resolve());
          look();
        });
        return performance.now() - startedAt;
      };
      const type = (text: string) => {
        // React listens to the element's own setter.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, text);
        box.dispatchEvent(new Event("input", { bubbles: true }));
      };
      const sorts: number[] = [];
      const filters: number[] = [];
      for (let index = 0; index < count; index++) {
        sorts.push(await timed(() => heading.click()));
        filters.push(await timed(() => type(`northwind ${index + 1}`)));
        await timed(() => type(""));
      }
      return { sorts, filters };
    }, changes);
    const what = (name: string) => `100,000 rows × 12 columns: ${name}`;
    return [
      { what: what("scrolling"), measured: rate, unit: "fps", atLeast: 55 },
      { what: what("jump, p95"), measured: p95(jumped), unit: "ms", atMost: 50 },
      { what: what("sort"), measured: median(changed.sorts), unit: "ms", atMost: 100 },
      { what: what("filter"), measured: median(changed.filters), unit: "ms", atMost: 100 },
    ];
  } finally {
    await context.close();
  }
}
