import { day, type Month, stamp, startOf } from "./calendar";
import type { QuotaIssue, QuotaReclaim } from "./change";
import { between, mixedText, rolls } from "./draw";
import { type Fen, fenOf } from "./money";
import type { Quota } from "./quotas";
import type { Resellers } from "./resellers";

export interface QuotaRecord {
  readonly id: string;
  readonly operation: "10" | "11";
  /** Null for an attempt that failed before there was a quota. */
  readonly quotaId: string | null;
  readonly parentId: string;
  readonly resellerId: string;
  readonly amount: Fen;
  readonly at: number;
  readonly result: "0" | "-1";
  readonly remark: string | null;
}

/** What a distributor hands on to its resellers. `quotas` is everybody's list and grows with what is handed on. */
export function createChildQuotas(seed: string, month: Month, quotas: Quota[], resellers: Resellers) {
  const [roll, idRoll] = [rolls(seed, "child quota"), rolls(seed, "quota record id")];
  const records: QuotaRecord[] = [];
  let cut = 0;
  const idAt = (at: number, step: number) => `20${stamp(at)}${String(cut + step).padStart(4, "0")}`;
  const record = (fields: Omit<QuotaRecord, "id" | "result" | "remark"> & Partial<QuotaRecord>) =>
    records.push({ id: mixedText(idRoll, records.length, 19), result: "0", remark: null, ...fields });

  const add = (parent: Quota, id: string, resellerId: string, amount: Fen, at: number) => {
    const child = { ...parent, id, owner: resellerId, parentId: parent.id, value: amount, balance: amount };
    quotas.push({ ...child, createdAt: at, updatedAt: at, issuing: false, round: false });
    record({ operation: "10", quotaId: id, parentId: parent.id, resellerId, amount, at });
    cut += 1;
  };

  const parent = quotas[0];
  for (const reseller of parent ? resellers.list : []) {
    for (const step of [0, 1]) {
      const at = startOf(month) - between(5, 50, roll(reseller.index, step)) * day + step * 1000;
      const amount = BigInt(between(50, 500, roll(reseller.index, step, 2))) * 10_000n;
      if (!parent) continue;
      add(parent, idAt(at, 0), reseller.id, amount, at);
      // One of the second ones went back, so that its state can be seen.
      const child = quotas.at(-1);
      if (step === 1 && reseller.index === 0 && child) {
        child.status = 6;
        child.balance = 0n;
        record({
          operation: "11",
          quotaId: child.id,
          parentId: parent.id,
          resellerId: reseller.id,
          amount,
          at: at + day,
        });
      } else parent.value += amount;
    }
  }
  records.sort((a, b) => a.at - b.at);

  return {
    records: records as readonly QuotaRecord[],
    /** The ids that new quotas for `count` resellers would get now. */
    nextIds: (count: number, at: number) => Array.from({ length: count }, (_, step) => idAt(at, step)),
    /** Hands a quota on: it goes down, each reseller gets one of its own; refused resellers stand in the records. */
    issue({ quotaId, amount: text, results, at }: QuotaIssue) {
      const [from, amount] = [quotas.find(({ id }) => id === quotaId), fenOf(text)];
      if (!from || amount === null)
        throw new Error(`The journal names the quota ${quotaId}, which is not in this world.`);
      for (const { resellerId, quotaId: id } of results) {
        if (id === undefined) {
          record({ operation: "10", quotaId: null, parentId: quotaId, resellerId, amount, at, result: "-1" });
          continue;
        }
        add(from, id, resellerId, amount, at);
        from.balance -= amount;
        from.updatedAt = at;
      }
    },
    /** Takes quotas back whole; what was left returns to the quota they were cut from. */
    reclaim({ results, remark, at }: QuotaReclaim) {
      for (const { quotaId, amount: text } of results) {
        const child = quotas.find(({ id }) => id === quotaId);
        const from = quotas.find(({ id }) => id === child?.parentId);
        if (!child || !from || child.owner === null) continue;
        const amount = fenOf(text ?? "") ?? 0n;
        const base = { operation: "11" as const, quotaId, parentId: from.id, resellerId: child.owner, at, remark };
        record({
          ...base,
          amount: text === undefined ? child.balance : amount,
          result: text === undefined ? "-1" : "0",
        });
        if (text === undefined) continue;
        from.balance += amount;
        child.balance -= amount;
        child.status = 6;
        child.updatedAt = at;
        from.updatedAt = at;
      }
    },
  };
}
