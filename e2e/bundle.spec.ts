import { readFileSync } from "node:fs";
import { budgetedRoutes, firstLoadBudgetKb, firstLoadKb, scriptsOf } from "@/scripts/bench/first-load";
import { expect, test } from "./fixtures";
import { filesIn, routesOnDisk } from "./page-list";

/** Names of secrets, and words that stand only in server modules. */
const serverOnly = [
  "HUAWEICLOUD_SDK",
  "HUAWEI_IAM_PASSWORD",
  "AUTH_SECRET",
  "DATABASE_URL",
  "SDK-HMAC-SHA256",
  "ledger_entry",
  "flow_turn",
  "passwordHash",
];

test("what the browser gets holds no credential, no secret's name and no server module", async ({ portal }) => {
  const found = filesIn(".next/static").filter((file) => /\.(js|css|json|map|html)$/.test(file));
  expect(found.length).toBeGreaterThan(5);
  const { secretKey, accessKey } = portal.sandbox.partner;
  for (const file of found) {
    const text = readFileSync(file, "utf8");
    for (const word of [...serverOnly, secretKey, accessKey])
      expect(text.includes(word), `${word} in ${file}`).toBe(false);
  }
});

test(`no route asks for more than ${firstLoadBudgetKb} KB of scripts before it is drawn`, () => {
  const routes = budgetedRoutes(routesOnDisk());
  expect(routes.length).toBeGreaterThan(10);
  const sizes = routes.map((route) => ({ route, kb: Math.round(firstLoadKb(route) * 10) / 10 }));
  expect(sizes.filter(({ kb }) => kb > firstLoadBudgetKb)).toEqual([]);
});

test("a page asks for no script that its budget leaves out", async ({ page, portal, enter }) => {
  await enter();
  await page.goto(`${portal.url}/overview`, { waitUntil: "commit" });
  const html = await (await page.request.get(`${portal.url}/overview`)).text();
  const asked = [...html.matchAll(/<script\b[^>]*\bsrc="\/_next\/([^"?]+)[^>]*>/g)]
    .filter(([tag]) => !/\bnomodule\b/i.test(tag))
    .map(([, source]) => source ?? "");
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((source) => !scriptsOf("(portal)/overview").includes(source))).toEqual([]);
});
