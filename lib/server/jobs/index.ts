import "server-only";
import { api } from "@/lib/api/index";
import type { JobKind } from "@/lib/db/schema";
import type { JobState } from "@/lib/desk/answers";
import { isBookFilled } from "../customer-book";
import { log } from "../log";
import { account, huawei } from "../upstream";
import { copyBalances } from "./balances";
import { copyBills } from "./bills";
import { copyCustomers } from "./customers";
import { readJob, startJob, type Work } from "./job";

/** Every job, and for how long what it copied counts as fresh. */
const jobs = {
  customers: { work: copyCustomers, freshSeconds: 10 * 60, asks: api.customers.list },
  balances: { work: copyBalances, freshSeconds: 10 * 60, asks: api.accounts.customerBalances },
  bills: { work: copyBills, freshSeconds: 6 * 60 * 60, asks: api.bills.listMonthlySums },
} satisfies Record<JobKind, { work: Work; freshSeconds: number; asks: object }>;

const stateOf = async (owner: string, kind: JobKind): Promise<JobState> => ({
  ...(await readJob(owner, kind)),
  perSecond: huawei().ceilingOf(jobs[kind].asks),
});

/** Starts a job now unless it is running, and tells its state. */
export async function refresh(kind: JobKind): Promise<JobState> {
  const owner = await account();
  await startJob(owner, kind, jobs[kind].work);
  return stateOf(owner, kind);
}

/** Starts a job behind when what it copied has grown old; a failed one is tried again after a minute. */
export async function keepFresh(kind: JobKind): Promise<JobState> {
  const owner = await account();
  const job = await stateOf(owner, kind);
  const last = Date.parse(job.state === "failed" ? (job.startedAt ?? "") : (job.finishedAt ?? ""));
  const freshSeconds = job.state === "failed" ? 60 : jobs[kind].freshSeconds;
  if (job.state === "running" || last > Date.now() - freshSeconds * 1000) return job;
  return refresh(kind);
}

/** Fills the book of customers before its first use; afterwards it is kept fresh behind. */
export async function fillBook(owner: string): Promise<void> {
  if (await isBookFilled(owner)) return;
  const { started, ended } = await startJob(owner, "customers", copyCustomers);
  await ended;
  // Another request fills it: its end shows in the job's row.
  for (let waited = 0; !started && waited < 60 && (await readJob(owner, "customers")).state === "running"; waited++)
    await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Looks every minute whether something has grown old. Returns the way to stop it. */
export function keepAllFresh(): () => void {
  const look = async () => {
    for (const kind of Object.keys(jobs) as JobKind[]) await keepFresh(kind);
  };
  const run = () => void look().catch((error: unknown) => log().debug({ err: error }, "nothing refreshed"));
  const first = setTimeout(run, 1_500);
  const timer = setInterval(run, 60_000);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
