import { chromium } from "@playwright/test";
import { keptApproval } from "@/e2e/kept-approval";
import { keptNote } from "@/e2e/kept-note";
import { keptReceipt } from "@/e2e/kept-receipt";
import { keptRun } from "@/e2e/kept-run";
import { pages, publicPages } from "@/e2e/page-list";
import { chromiumArguments } from "../chromium-arguments";
import { signIn } from "../sign-in";
import { type Figure, printFigures } from "./figures";
import { openLighthouse } from "./measure-lighthouse";
import { measureResponse } from "./measure-response";
import { measureTable } from "./measure-table";
import { forget, type Running, startPortal } from "./portal-under-test";

const customers = 10_000;
const chromiumPath = process.env.CHROME_PATH ?? "/usr/bin/chromium";

const optionOf = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const wanted = optionOf("pages")?.split(",");
const runs = Number(optionOf("runs") ?? 5);
/** Keeps the copied world for the next look. */
const isKept = process.argv.includes("--keep");
/** Says what each page lost points for. */
const isDetailed = process.argv.includes("--details");
const say = (text: string) => process.stderr.write(`${text}\n`);

const paths = [...pages, ...publicPages].map(({ path }) => path);
const chosen = (wanted ?? [...paths, "table"]).map((name) => (name === "table" ? name : `/${name.replace(/^\//, "")}`));
const unknown = chosen.filter((path) => path !== "table" && !paths.includes(path));
if (unknown.length > 0) throw new Error(`no page ${unknown.join(", ")}; there are ${paths.join(", ")}`);

/** Waits until balances and bills are copied: what is measured is a portal in its everyday state. */
async function copyEverything({ url }: Running, cookie: string): Promise<void> {
  const headers = { "content-type": "application/json", origin: url, cookie };
  for (const job of ["balancesJob", "billsJob"])
    for (;;) {
      const answer = await fetch(`${url}/api/desk/${job}`, { method: "POST", headers, body: "{}" });
      const { state } = (await answer.json()) as { state: string };
      if (state === "failed") throw new Error(`${job} failed`);
      if (state === "done") break;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
}

async function measure(portal: Running): Promise<Figure[]> {
  await fetch(`${portal.sandbox.endpoint}/__control/limit`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ perSecond: 100_000 }),
  });
  const enterAs = (name: string) =>
    signIn(portal.url, name, portal.signIns.find(({ role }) => role === name)?.password ?? "");
  const cookie = await enterAs("finance");
  say("copying balances and bills");
  await copyEverything(portal, cookie);
  const receipt = await keptReceipt(portal.url, cookie);
  const run = await keptRun(portal.url, cookie);
  const note = await keptNote(portal.url, cookie);
  const approval = await keptApproval(portal.url, { asker: cookie, admin: await enterAs("admin") });
  const figures: Figure[] = [];
  const lighthouse = await openLighthouse(chromiumPath);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
  try {
    for (const path of chosen) {
      say(path);
      const cookies = path === "/sign-in" ? "" : cookie;
      const page = {
        url: portal.url,
        path: path
          .replace("{receipt}", receipt)
          .replace("{run}", run)
          .replace("{approval}", approval)
          .replace("{note}", note),
        cookie: cookies,
      };
      if (path === "table") figures.push(...(await measureTable(browser, portal.url)));
      else
        figures.push(
          ...(await lighthouse.measure(page, runs, isDetailed)),
          await measureResponse(browser, page, isDetailed),
        );
    }
  } finally {
    await browser.close();
    await lighthouse.close();
  }
  return figures;
}

if (!isKept) forget();
const portal = await startPortal(["--customers", String(customers)]);
try {
  process.stdout.write(`${printFigures(await measure(portal))}\n`);
} finally {
  await portal.stop();
  if (!isKept) forget();
}
