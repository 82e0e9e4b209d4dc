import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { expect, type Language, test, watch } from "./fixtures";
import { textOf } from "./page-list";
import type { Portal } from "./start-portal";

let open: Portal;
let stop: () => Promise<void>;

test.beforeAll(async () => {
  const data = `.data/e2e-${process.pid}-public`;
  const up = spawn(process.execPath, ["scripts/up.mjs", "--json", "--port", "0", "--data", data, "--customers", "5"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, KNOWLEDGE_PUBLIC: "true" },
  });
  open = await new Promise<Portal>((resolve, reject) => {
    createInterface({ input: up.stdout }).once("line", (line) => resolve(JSON.parse(line) as Portal));
    up.once("exit", (code) => reject(new Error(`npm run up ended with ${code} before it was ready`)));
  });
  stop = async () => {
    const ended = new Promise((resolve) => up.once("exit", resolve));
    up.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
});
test.afterAll(async () => stop());

for (const language of ["zh", "en"] satisfies Language[])
  test(`anybody reads and searches where that is configured, in ${language}`, async ({ page, context }) => {
    const seen = watch(page);
    const cookies = { language: language === "zh" ? "zh-CN" : "en", theme: "light" };
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: open.url })));
    await page.goto(`${open.url}/knowledge`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(textOf("knowledge.title", language));
    await page.getByRole("searchbox").fill("APIG.0308");
    await page.locator("a[href='/knowledge/api-throttle-0308']").first().click();
    await expect(page).toHaveURL(/api-throttle-0308$/);
    await expect(page.getByRole("navigation", { name: textOf("shell.navigation", language) })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: textOf("knowledge.feedback.title", language) })).toHaveCount(0);
    await page.screenshot({ path: `e2e/screenshots/knowledge-public.${language}.png`, animations: "disabled" });
    expect(seen).toEqual({ errors: [], outside: [] });
    await page.goto(`${open.url}/knowledge/allocate-to-customer`);
    await page.getByRole("link", { name: textOf("knowledge.actions.allocate", language), exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in\?from=/);
  });

test("nothing else is open because of that", async () => {
  const guarded = ["/overview", "/customers", "/orders", "/settings", "/knowledge/notes", "/knowledge/notes/new"];
  for (const path of [...guarded, "/knowledge/review", "/balances.svg", "/orders/x.png"]) {
    const response = await fetch(open.url + path, { redirect: "manual", headers: { "x-path": "/knowledge" } });
    expect([307, 404], path).toContain(response.status);
    if (response.status === 307) expect(response.headers.get("location"), path).toContain("/sign-in");
  }
  for (const name of ["findArticles", "listNotes", "listKnowledgeMisses", "rateArticle", "saveNote", "findCustomers"]) {
    const response = await fetch(`${open.url}/api/desk/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: open.url },
      body: "{}",
    });
    expect(response.status, name).toBe(401);
  }
  // The way of the router, which asks for a page without the layout around it.
  for (const path of ["/settings", "/knowledge/notes", "/knowledge/review"]) {
    const response = await fetch(`${open.url}${path}?_rsc=1`, { redirect: "manual", headers: { rsc: "1" } });
    expect(await response.text(), path).not.toMatch(/finance@|displayName|knowledge_note/);
  }
});

test("hostile searches are answered, and none of them brings the page down", async () => {
  for (const query of ["a".repeat(10_000), "\u0000\u001b[2J", "客户怎么拨款".repeat(500), "<script>"]) {
    const response = await fetch(`${open.url}/knowledge?q=${encodeURIComponent(query)}`);
    expect([200, 400, 414, 431]).toContain(response.status);
    if (response.status === 200) expect(await response.text()).not.toContain("<script>alert");
  }
  const broken = await fetch(`${open.url}/knowledge?q=%ED%A0%80%00%FF`);
  expect(broken.status).toBeLessThan(500);
});
