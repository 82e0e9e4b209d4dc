import "server-only";
import { api } from "@/lib/api/index";
import type { BillSyncState } from "@/lib/desk/bill-sync";
import { listAside, readBillSync } from "../bills/sync/state";
import { database } from "../database";
import { huawei } from "../upstream";

interface Context {
  account: string;
}

const show = (account: string): Promise<BillSyncState> =>
  readBillSync(database().sql, account, huawei().ceilingOf(api.bills.listRecords));

/** What the page of the copy reads and holds up. */
export const billSyncHandlers = {
  billSync: (_: object, { account }: Context) => show(account),
  billAside: ({ cycle }: { cycle: string }, { account }: Context) => listAside(database().sql, account, cycle),
  pauseBillSync: async ({ paused }: { paused: boolean }, { account }: Context) => {
    await database().sql`
      insert into bill_sync (account, is_paused, pages, rows, rows_per_second, pages_per_second, updated_at)
      values (${account}, ${paused}, 0, 0, 0, 0, now())
      on conflict (account) do update set is_paused = excluded.is_paused, updated_at = now()`;
    return show(account);
  },
};
