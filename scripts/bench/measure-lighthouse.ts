import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig, type Result } from "lighthouse";
import { chromiumArguments } from "../chromium-arguments";
import { type Figure, median } from "./figures";

export interface MeasuredPage {
  url: string;
  path: string;
  /** Of the session; empty for a page that is for everybody. */
  cookie: string;
}

const devices = [
  { name: "desktop", config: desktopConfig, performance: 98, lcpMs: 800 },
  { name: "mobile", config: undefined, performance: 90, lcpMs: undefined },
] as const;

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Opens a browser for Lighthouse, which measures pages by its desktop and its mobile preset. */
export async function openLighthouse(executablePath: string) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
  });
  const run = async ({ url, path, cookie }: MeasuredPage, { config }: (typeof devices)[number]): Promise<Result> => {
    const flags = {
      port,
      logLevel: "error" as const,
      onlyCategories: ["performance", "accessibility"],
      ...(cookie && { extraHeaders: { cookie } }),
    };
    const result = await lighthouse(url + path, flags, config);
    if (!result || result.lhr.runtimeError) throw new Error(`${path}: ${result?.lhr.runtimeError?.message}`);
    if (!result.lhr.finalDisplayedUrl.startsWith(url + path)) throw new Error(`${path} leads elsewhere`);
    return result.lhr;
  };
  const measure = async (page: MeasuredPage, runs: number, isDetailed: boolean): Promise<Figure[]> => {
    const figures: Figure[] = [];
    if (runs === 0) return figures; // a look at how quickly a page answers, without how it loads
    for (const device of devices) {
      const results: Result[] = [];
      for (let index = 0; index < runs; index++) results.push(await run(page, device));
      const middle = (figureOf: (result: Result) => number | null | undefined) =>
        median(results.map((result) => figureOf(result) ?? Number.NaN));
      const what = (name: string) => `${page.path} ${device.name}: ${name}`;
      if (isDetailed) explain(what("lost points for"), results.at(-1));
      figures.push(
        {
          what: what("performance"),
          measured: middle(({ categories }) => (categories.performance?.score ?? 0) * 100),
          unit: "",
          atLeast: device.performance,
        },
        {
          what: what("accessibility"),
          measured: middle(({ categories }) => (categories.accessibility?.score ?? 0) * 100),
          unit: "",
          atLeast: 100,
        },
        {
          what: what("LCP"),
          measured: middle(({ audits }) => audits["largest-contentful-paint"]?.numericValue) / 1000,
          unit: "s",
          ...(device.lcpMs && { atMost: device.lcpMs / 1000 }),
        },
        {
          what: what("CLS"),
          measured: middle(({ audits }) => audits["cumulative-layout-shift"]?.numericValue),
          unit: "",
          atMost: 0.02,
        },
      );
    }
    return figures;
  };
  return { measure, close: () => browser.close() };
}

/** What a page lost points for, on stderr: where to begin mending. */
function explain(heading: string, result: Result | undefined): void {
  process.stderr.write(`${heading}\n`);
  for (const { id, score, displayValue, details, scoreDisplayMode } of Object.values(result?.audits ?? {}))
    if (score !== null && score < 1 && scoreDisplayMode !== "informative")
      process.stderr.write(`  ${id} ${score} ${displayValue ?? ""} ${JSON.stringify(details ?? "").slice(0, 900)}\n`);
  for (const id of ["largest-contentful-paint-element", "layout-shifts", "first-contentful-paint"])
    process.stderr.write(`  ${id} ${JSON.stringify(result?.audits[id]?.details ?? "").slice(0, 1_500)}\n`);
}
