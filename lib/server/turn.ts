import "server-only";
import { sql } from "drizzle-orm";
import { Problem } from "@/lib/problem";
import { database } from "./database";

const longestWaitSeconds = 15;
// The window is watched at Huawei's end; calls that leave a second apart can arrive a little closer together. What a call
// does between its turn and its leaving is kept apart by huawei/pace.ts, in each process.
const windowSeconds = 1.02;
// A ceiling this high is a lifted one (a sandbox under load): the row would only cost time.
const watchedCeiling = 1000;

/**
 * Waits for a turn in the flow-control window of an operation, which all replicas share: no `perSecond + 1` calls start
 * within one second (fci_00001: 10 a second per account and operation unless stated). The row holds when the last
 * `perSecond` calls were let through; the oldest of them says when the next may start. Throws `busy` rather than
 * queueing for more than fifteen seconds.
 */
export async function takeTurn(account: string, operation: string, perSecond: number): Promise<void> {
  if (perSecond > watchedCeiling) return;
  const [row] = await database().execute<{ wait: number }>(sql`
    with fresh as (
      insert into flow_turn as turn (account, operation, slots)
      values (${account}, ${operation}, array_fill(clock_timestamp() - interval '1 hour', array[${perSecond - 1}::int]) || clock_timestamp())
      on conflict (account, operation) do update set slots =
        case when array_length(turn.slots, 1) = ${perSecond}::int then turn.slots[2:]
             else array_fill(clock_timestamp() - interval '1 hour', array[${perSecond - 1}::int]) end
        || greatest(clock_timestamp(), turn.slots[1] + make_interval(secs => ${windowSeconds}))
      where turn.slots[1] + make_interval(secs => ${windowSeconds}) < clock_timestamp() + make_interval(secs => ${longestWaitSeconds})
      returning slots
    )
    select greatest(0, extract(epoch from slots[array_length(slots, 1)] - clock_timestamp()) * 1000)::float8 as wait from fresh
  `);
  if (!row) throw new Problem("busy", { message: `no turn for ${operation} within ${longestWaitSeconds} s` });
  if (row.wait > 0) await new Promise((resolve) => setTimeout(resolve, row.wait));
}
