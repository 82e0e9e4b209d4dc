import { api } from "@/lib/api/index";
import type { TypedRow } from "@/lib/bulk/kinds";
import type { BulkRowView } from "@/lib/desk/bulk-answers";
import { compareAmounts, sumAmounts, toCents } from "@/lib/money";
import { prepareStart } from "@/lib/server/bulk/start-run";
import { keepRunsGoing } from "@/lib/server/bulk/watch";
import { keepSettling } from "@/lib/server/settle/worker";
import { readUpstream } from "@/lib/server/upstream";
import { startRunner } from "./bulk-process";
import { type Applied, type BulkWorld, openBulkWorld } from "./bulk-world";
import type { Figure } from "./figures";

const issue = "CreatePartnerCoupons";
const allocate = "UpdateCustomerAccountAmount";
/** Huawei's own ceiling (fci_00001), which coupons are measured against. */
const usual = 10;
/** A ceiling that lets the shape of a long run be seen in four minutes instead of eight. */
const raised = 20;

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

/** The usable quota with the most left, without limits of its own. */
async function richestQuota(): Promise<string> {
  const { quotas } = await readUpstream(api.coupons.listQuotas, { quota_status_list: [0], limit: 100 });
  const now = new Date().toISOString();
  const [quota] = quotas
    .filter(
      ({ limit_infos, effective_time, expire_time }) =>
        limit_infos.length === 0 && (effective_time ?? "") < now && (expire_time ?? "") > now,
    )
    .sort((one, other) => compareAmounts(other.balance ?? "0", one.balance ?? "0"));
  if (!quota) throw new Error("no quota can be drawn on");
  return quota.quota_id;
}

async function measureEqualCoupons(world: BulkWorld, count: number): Promise<Figure[]> {
  const payees = await world.payees(count);
  const rows = payees.map((payee) => ({ payee, amount: "1.00" }));
  const id = await world.draft("coupon", rows, { quotaId: await richestQuota() });
  const checkedAt = performance.now();
  await world.check(id);
  const checkSeconds = secondsSince(checkedAt);
  const startedAt = await start(world, id);
  const run = await world.until(id, ({ state }) => state === "done");
  const seconds = secondsSince(startedAt);
  const applied = await world.journal(issue);
  const { throttled } = await callsOf(world, issue);
  return [
    { what: `dry run of ${count} coupons`, measured: checkSeconds, unit: "s", atMost: 5 },
    { what: `${count} equal coupons, ${usual} calls a second`, measured: seconds, unit: "s", atMost: 10 },
    {
      what: "… of them issued (some customers may not have one)",
      measured: run.done,
      unit: "rows",
      atLeast: count * 0.98,
    },
    { what: "… rows without a known end", measured: run.unknown, unit: "rows", atMost: 0 },
    { what: "… most calls in any one second", measured: mostInASecond(applied), unit: "calls", atMost: usual },
    { what: "… calls that came too fast", measured: throttled, unit: "calls", atMost: 0 },
  ];
}

async function measureDifferentAmounts(world: BulkWorld, count: number): Promise<Figure[]> {
  const payees = await world.payees(count);
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
      what: `${count} different amounts, over the floor of ${floor} s`,
      measured: (seconds / floor - 1) * 100,
      unit: "%",
      atMost: 5,
    },
    { what: "… done", measured: run.done, unit: "rows", atLeast: rows.length },
    { what: "… most calls in any one second", measured: mostInASecond(applied), unit: "calls", atMost: raised },
    { what: "… calls that came too fast", measured: throttled - earlier.throttled, unit: "calls", atMost: 0 },
  ];
}

/**
 * Rows of which 7 % are bad: some in the file, some only for Huawei. About ten of the others share an amount, and so a call.
 */
function badRows(payees: readonly string[]): { rows: TypedRow[]; refusedByHuawei: string[] } {
  const wrong = ["40,00", "４０", "1e3", "-1", "0", "1.005"];
  const different = payees.length / 10;
  const rows = payees.map((payee, at): TypedRow => {
    const amount = sumAmounts(["1", `0.${String(at % different).padStart(4, "0")}`.slice(0, 4), String(at % 7)]);
    if (at % 100 < 3) return { payee, amount: wrong[at % wrong.length] ?? "" };
    if (at % 100 < 5) return { payee: `nobody-${at}`, amount };
    return { payee, amount };
  });
  return { rows, refusedByHuawei: payees.filter((_, at) => at % 100 === 5 || at % 100 === 6) };
}

async function measureCrash(world: BulkWorld, count: number): Promise<Figure[]> {
  const payees = await world.payees(count);
  const before = await world.journal(issue);
  const earlier = await callsOf(world, issue);
  const { rows, refusedByHuawei } = badRows(payees);
  for (const customer of refusedByHuawei)
    await world.sandbox.control("faults", {
      kind: "error",
      operation: issue,
      customer,
      errorCode: "CBC.99000021",
    });
  // A call is thrown away when it names one of these: three calls of a hundred.
  const throttled = payees.filter((_, at) => at % 330 === 10);
  for (const customer of throttled)
    await world.sandbox.control("faults", { kind: "429", operation: issue, customer, count: 1 });
  const id = await world.draft("coupon", rows, { quotaId: await richestQuota() });
  const check = await world.check(id);
  // Started as a portal does that dies before it sends: the lease is free, and another process takes the run.
  await prepareStart(id, check.hash, world.asker);
  const runner = startRunner(id);
  await world.until(id, ({ done }) => done > count * 0.3);
  await runner.kill();
  const killedAt = performance.now();
  const stopKeeping = keepRunsGoing();
  const half = await world.show(id);
  await world.until(id, ({ done }) => done > half.done + 50);
  const resumed = secondsSince(killedAt);
  await world.until(id, ({ state }) => state === "done");
  const stopSettling = keepSettling();
  const settled = await world.until(id, ({ unknown }) => unknown === 0);
  await stopSettling();
  stopKeeping();
  const { groups } = await world.show(id);
  const kept = await rowsOf(world, id);
  const moves = (await world.journal(issue)).slice(before.length);
  const byPayee = new Map<string, string>();
  let twice = 0;
  for (const { input, results } of moves)
    for (const { customerId = "", couponId } of results) {
      if (couponId === undefined) continue;
      if (byPayee.has(customerId)) twice++;
      byPayee.set(customerId, toCents(String(input.face_value)));
    }
  const inState = (state: string) => kept.filter((row) => row.state === state);
  const [done, refused] = [inState("done"), inState("refused")];
  const isEqual =
    sumAmounts(done.map(({ amount }) => amount ?? "0")) === sumAmounts([...byPayee.values()]) &&
    done.every((row) => byPayee.get(row.customerId ?? "") === row.amount) &&
    refused.every((row) => !byPayee.has(row.customerId ?? ""));
  const calls = await callsOf(world, issue);
  const [sent, thrownAway] = [calls.received - earlier.received, calls.throttled - earlier.throttled];
  return [
    {
      what: `${count} rows, 7 % bad: found before sending`,
      measured: check.withProblems,
      unit: "rows",
      atLeast: count / 20,
      atMost: count / 20,
    },
    {
      what: "… refused by Huawei",
      measured: refused.filter(({ vendor }) => vendor !== null).length,
      unit: "rows",
      atLeast: count / 50,
    },
    {
      what: "… settled as not applied after the crash, to be tried again by a person",
      measured: refused.filter(({ vendor }) => vendor === null).length,
      unit: "rows",
      atMost: count * 0.03,
    },
    { what: "… thrown away once by the gateway", measured: thrownAway, unit: "calls", atLeast: count * 0.002 },
    {
      what: "… calls that came too fast",
      measured: Math.max(0, thrownAway - throttled.length),
      unit: "calls",
      atMost: 0,
    },
    { what: "… waiting after the end", measured: inState("waiting").length, unit: "rows", atMost: 0 },
    { what: "… without a known end after settlement", measured: settled.unknown, unit: "rows", atMost: 0 },
    { what: "… issued twice", measured: twice, unit: "coupons", atMost: 0 },
    { what: "… sums equal the journal to the cent", measured: isEqual ? 1 : 0, unit: "(1 = yes)", atLeast: 1 },
    { what: "… most calls in any one second", measured: mostInASecond(moves), unit: "calls", atMost: usual },
    {
      what: "… sent again although it may have been applied",
      measured: Math.max(0, sent - groups - thrownAway),
      unit: "calls",
      atMost: 0,
    },
    { what: "… from the crash until another process sends", measured: resumed, unit: "s", atMost: 20 },
  ];
}

/**
 * What bulk runs reach, against the sandbox: their pace, its limit, and that nothing is sent or paid twice. A smaller
 * size than 1 is for trying the measurement itself.
 */
export async function measureBulk(size = 1): Promise<Figure[]> {
  const world = await openBulkWorld({ customers: 14_000 * size, perSecond: { "accounts.allocate": raised } });
  try {
    await world.sandbox.control("limit", { perSecond: raised, operation: allocate });
    const coupons = await measureEqualCoupons(world, 5_000 * size);
    const amounts = await measureDifferentAmounts(world, 5_000 * size);
    return [...coupons, ...amounts, ...(await measureCrash(world, 10_000 * size))];
  } finally {
    await world.stop();
  }
}
