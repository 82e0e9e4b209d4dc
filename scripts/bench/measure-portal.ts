import { readFileSync } from "node:fs";
import { Pool } from "undici";
import { routesOnDisk } from "@/e2e/page-list";
import { operations } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import { createHuaweiClient } from "@/lib/server/huawei/client";
import { parseConfiguration } from "@/lib/server/huawei/configuration";
import { signIn } from "../sign-in";
import { type Figure, median } from "./figures";
import { budgetedRoutes, firstLoadBudgetKb, firstLoadKb } from "./first-load";
import { forget, liftedCallsPerSecond, type Running, startPortal } from "./portal-under-test";

// A portal runs all day: it is measured once its code is compiled, as the direct client beside it is.
const [warmUpCalls, rounds, callsARound] = [2000, 8, 100];

async function timesOf(call: () => Promise<unknown>, calls: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < calls; index++) {
    const startedAt = performance.now();
    await call();
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** The medians of two calls side by side, in turns, so that a machine that slows down slows both. */
async function medians(...calls: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  for (const call of calls) await timesOf(call, warmUpCalls);
  const times = calls.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, call] of calls.entries()) times[index]?.push(...(await timesOf(call, callsARound)));
  return times.map(median);
}

/** What the portal adds to a call: its route's median less that of the signed call it makes, to the same sandbox. */
async function measureOverhead({ url, sandbox }: Running, cookie: string): Promise<Figure[]> {
  await fetch(`${sandbox.endpoint}/__control/limit`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ perSecond: 100_000 }),
  });
  const { accessKey, secretKey, domainId } = sandbox.partner;
  const direct = createHuaweiClient({
    configuration: parseConfiguration({
      HUAWEICLOUD_SDK_AK: accessKey,
      HUAWEICLOUD_SDK_SK: secretKey,
      HUAWEICLOUD_SDK_DOMAIN_ID: domainId,
      HUAWEI_BSS_ENDPOINT: sandbox.endpoint,
      HUAWEI_CALLS_PER_SECOND: liftedCallsPerSecond,
    }),
    takeTurn: async () => {},
    log: { info: () => {}, warn: () => {} },
  });
  const input = { offset: 0, limit: 10 };
  const headers = { "content-type": "application/json", origin: url, cookie };
  const pool = new Pool(url, { connections: 1 });
  const route = async () => {
    const sent = { method: "POST" as const, path: "/api/customers/list", headers, body: JSON.stringify(input) };
    const { statusCode, body } = await pool.request(sent);
    await body.text();
    if (statusCode !== 200) throw new Error(`the route answered ${statusCode}`);
  };
  const operation = operations.get("customers.list") as Operation;
  const [viaPortal = Number.NaN, alone = Number.NaN] = await medians(route, () => direct.call(operation, input));
  await Promise.all([direct.close(), pool.close()]);
  return [
    { what: "POST /api/customers/list, p50", measured: viaPortal, unit: "ms" },
    { what: "the direct signed call, p50", measured: alone, unit: "ms" },
    { what: "portal overhead, p50", measured: viaPortal - alone, unit: "ms", atMost: 3 },
  ];
}

/** The scripts of every route, packed as they travel. */
const measureScripts = (): Figure[] =>
  budgetedRoutes(routesOnDisk()).map((route) => ({
    what: `first-load JS gz of /${route}`,
    measured: firstLoadKb(route),
    unit: "KB",
    atMost: firstLoadBudgetKb,
  }));

const residentMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Start-up, memory, overhead and scripts of the built portal. */
export async function measurePortal(): Promise<Figure[]> {
  forget();
  await (await startPortal()).stop(); // builds, and fills the data folder
  const portal = await startPortal();
  try {
    const cookie = await signIn(
      portal.url,
      "finance",
      portal.signIns.find(({ role }) => role === "finance")?.password ?? "",
    );
    await wait(10_000);
    const idle = residentMb(portal.pids.portal);
    return [
      { what: "npm run up, warm, ready", measured: portal.seconds, unit: "s", atMost: 5 },
      { what: "idle memory of the portal, 10 s after ready", measured: idle, unit: "MB", atMost: 250 },
      ...(await measureOverhead(portal, cookie)),
      ...measureScripts(),
    ];
  } finally {
    await portal.stop();
    forget();
  }
}
