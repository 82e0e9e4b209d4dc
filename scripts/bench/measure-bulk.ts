import { api } from "@/lib/api/index";
import type { TypedRow } from "@/lib/bulk/kinds";
import type { BulkRowView } from "@/lib/desk/bulk-answers";
import { sumAmounts, toCents } from "@/lib/money";
import { prepareStart } from "@/lib/server/bulk/start-run";
import { keepRunsGoing } from "@/lib/server/bulk/watch";
import { readUpstream } from "@/lib/server/upstream";
import { startRunner } from "./bulk-process";
import { type Applied, type BulkWorld, openBulkWorld } from "./bulk-world";
import type { Figure } from "./figures";

const issue = "CreatePartnerCoupons";
const allocate = "UpdateCustomerAccountAmount";
/** Huawei's own ceiling (fci_00001), which coupons are measured against. */
const usual = 10;
/** A ceiling that lets the shape of a long run be seen in a minute or two instead of eight. */
const raised = 40;

const secondsSince = (at: number) => (performance.now() - at) / 1000;

/** The most writes that were applied within any one second. */
function mostInASecond(applied: readonly Applied[]): number {
  const times = applied.map(({ time }) => Date.parse(time)).sort((a, b) => a - b);
  let most = 0;
  for (let first = 0, last = 0; last < times.length; last++) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= 1000) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

async function rowsOf({ ask }: BulkWorld, id: string): Promise<BulkRowView[]> {
  const rows: BulkRowView[] = [];
  for (;;) {
    const page = await ask<{ rows: BulkRowView[] }>("bulkRows", { id, offset: rows.length, limit: 1_000 });
    rows.push(...page.rows);
    if (page.rows.length < 1_000) return rows;
  }
}

/** Calls of an operation that the sandbox received, and how many of them it threw away for coming too fast. */
async function callsOf({ sandbox }: BulkWorld, operation: string): Promise<{ received: number; throttled: number }> {
  const calls = (await sandbox.control("calls")) as Record<
    string,
    { received: number; answered: Record<string, number> }
  >;
  const found = calls[operation];
  return { received: found?.received ?? 0, throttled: found?.answered["429"] ?? 0 };
}

async function start(world: BulkWorld, id: string): Promise<number> {
  const { hash } = await world.check(id);
  const startedAt = performance.now();
  const { isStarted } = await world.ask<{ isStarted: boolean }>("startBulkRun", { id, hash });
  if (!isStarted) throw new Error("the run did not start");
  return startedAt;
}

async function measureEqualCoupons(world: BulkWorld): Promise<Figure[]> {
  const payees = await world.payees(5_000);
  const { quotas } = await readUpstream(api.coupons.listQuotas, { quota_status_list: [0], limit: 100 });
  const now = new Date().toISOString();
  const [quota] = quotas
    .filter(({ limit_infos, expire_time }) => limit_infos.length === 0 && (expire_time ?? "") > now)
    .sort((a, b) => Number(b.balance) - Number(a.balance));
  const rows = payees.map((payee) => ({ payee, amount: "1.00" }));
  const id = await world.draft("coupon", rows, { quotaId: quota?.quota_id });
  const checkedAt = performance.now();
  await world.check(id);
  const checkSeconds = secondsSince(checkedAt);
  const startedAt = await start(world, id);
  const run = await world.until(id, ({ state }) => state === "done");
  const seconds = secondsSince(startedAt);
  const applied = await world.journal(issue);
  const { throttled } = await callsOf(world, issue);
  return [
    { what: "dry run of 5,000 coupons", measured: checkSeconds, unit: "s", atMost: 5 },
    { what: "5,000 equal coupons, 10 calls a second", measured: seconds, unit: "s", atMost: 10 },
    { what: "… of them issued (some customers may not have one)", measured: run.done, unit: "rows", atLeast: 4_900 },
    { what: "… rows without a known end", measured: run.unknown, unit: "rows", atMost: 0 },
    { what: "… most calls in any one second", measured: mostInASecond(applied), unit: "calls", atMost: usual },
    { what: "… calls that came too fast", measured: throttled, unit: "calls", atMost: 0 },
  ];
}

async function measureDifferentAmounts(world: BulkWorld): Promise<Figure[]> {
  const payees = await world.payees(5_000);
  const before = await world.journal(allocate);
  const earlier = await callsOf(world, allocate);
  const rows = payees.map((payee, at) => ({
    payee,
    amount: toCents(`${1 + (at % 300)}.${String(at % 100).padStart(2, "0")}`),
  }));
  const id = await world.draft("allocation", rows);
  const startedAt = await start(world, id);
  const run = await world.until(id, ({ state }) => state === "done");
  const seconds = secondsSince(startedAt);
  const floor = rows.length / raised;
  const applied = (await world.journal(allocate)).slice(before.length);
  const { throttled } = await callsOf(world, allocate);
  return [
    {
      what: `5,000 different amounts over the floor of ${floor} s`,
      measured: (seconds / floor - 1) * 100,
      unit: "%",
      atMost: 5,
    },
    { what: "… done", measured: run.done, unit: "rows", atLeast: rows.length },
    { what: "… most calls in any one second", measured: mostInASecond(applied), unit: "calls", atMost: raised },
    { what: "… calls that came too fast", measured: throttled - earlier.throttled, unit: "calls", atMost: 0 },
  ];
}

/** 10,000 rows, 7 % of them bad: some in the file, some only for Huawei. */
function badRows(payees: readonly string[]): { rows: TypedRow[]; refusedByHuawei: string[] } {
  const wrong = ["40,00", "４０", "1e3", "-1", "0", "1.005"];
  const rows = payees.map((payee, at): TypedRow => {
    const amount = `${1 + (at % 90)}.${String(at % 100).padStart(2, "0")}`;
    if (at % 100 < 3) return { payee, amount: wrong[at % wrong.length] ?? "" };
    if (at % 100 < 5) return { payee: `nobody-${at}`, amount };
    return { payee, amount };
  });
  return { rows, refusedByHuawei: payees.filter((_, at) => at % 100 === 5 || at % 100 === 6) };
}

async function measureCrash(world: BulkWorld): Promise<Figure[]> {
  const payees = await world.payees(10_000);
  const before = await world.journal(allocate);
  const earlier = await callsOf(world, allocate);
  const { rows, refusedByHuawei } = badRows(payees);
  for (const customer of refusedByHuawei)
    await world.sandbox.control("faults", {
      kind: "error",
      operation: allocate,
      customer,
      errorCode: "CBC.5024",
      status: 400,
    });
  const throttled = payees.filter((_, at) => at % 100 >= 10 && at % 100 < 13);
  for (const customer of throttled)
    await world.sandbox.control("faults", { kind: "429", operation: allocate, customer, count: 1 });
  const id = await world.draft("allocation", rows);
  const check = await world.check(id);
  // Started as a portal does that dies before it sends: the lease is free, and another process takes the run.
  await prepareStart(id, check.hash, world.asker);
  const runner = startRunner(id);
  await world.until(id, ({ done }) => done > 3_000);
  await runner.kill();
  const killedAt = performance.now();
  const stopKeeping = keepRunsGoing();
  const half = await world.show(id);
  await world.until(id, ({ done }) => done > half.done + 50);
  const resumed = secondsSince(killedAt);
  await world.until(id, ({ state }) => state === "done");
  stopKeeping();
  const { groups } = await world.show(id);
  const kept = await rowsOf(world, id);
  const applied = (await world.journal(allocate)).slice(before.length).flatMap(({ results }) => results);
  const byPayee = new Map<string, string>();
  let twice = 0;
  for (const { payee = "", amount = "0" } of applied) {
    if (byPayee.has(payee)) twice++;
    byPayee.set(payee, amount);
  }
  const inState = (state: string) => kept.filter((row) => row.state === state);
  const unknown = inState("unknown");
  const told = sumAmounts([
    ...inState("done").map(({ amount }) => amount ?? "0"),
    ...unknown.map(({ customerId }) => byPayee.get(customerId ?? "") ?? "0"),
  ]);
  const isEqual =
    told === sumAmounts([...byPayee.values()]) &&
    inState("done").every((row) => toCents(byPayee.get(row.customerId ?? "") ?? "0") === row.amount);
  const { received } = await callsOf(world, allocate);
  const sent = received - earlier.received;
  const firstTries = groups;
  return [
    {
      what: "10,000 rows: found bad before sending",
      measured: check.withProblems,
      unit: "rows",
      atLeast: 500,
      atMost: 500,
    },
    { what: "… refused by Huawei", measured: inState("refused").length, unit: "rows", atLeast: 200, atMost: 200 },
    { what: "… waiting after the end", measured: inState("waiting").length, unit: "rows", atMost: 0 },
    {
      what: "… in flight at the crash, left to settlement",
      measured: unknown.length,
      unit: "rows",
      atMost: Math.ceil(raised * 1.5) + 2,
    },
    { what: "… paid twice", measured: twice, unit: "customers", atMost: 0 },
    { what: "… sums equal the journal to the cent", measured: isEqual ? 1 : 0, unit: "(1 = yes)", atLeast: 1 },
    {
      what: "… calls beyond one a row and one for each thrown away by the gateway",
      measured: Math.max(0, sent - firstTries - throttled.length),
      unit: "calls",
      atMost: 0,
    },
    { what: "… from the crash until another process sends", measured: resumed, unit: "s", atMost: 20 },
  ];
}

/** What bulk runs reach, against the sandbox: their pace, its limit, and that nothing is sent or paid twice. */
export async function measureBulk(): Promise<Figure[]> {
  const world = await openBulkWorld({ customers: 14_000, perSecond: { "accounts.allocate": raised } });
  try {
    await world.sandbox.control("limit", { perSecond: raised, operation: allocate });
    const coupons = await measureEqualCoupons(world);
    const amounts = await measureDifferentAmounts(world);
    return [...coupons, ...amounts, ...(await measureCrash(world))];
  } finally {
    await world.stop();
  }
}
