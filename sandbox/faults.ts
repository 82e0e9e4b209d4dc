import { z } from "zod";
import type { Operation } from "@/lib/api/operation";

/** A fault to be played: on one operation or all, on calls that name a customer or all, so often or until removed. */
export const faultSchema = z.strictObject({
  operation: z.string().min(1).optional(),
  customer: z.string().min(1).optional(),
  count: z.int().min(1).optional(),
  kind: z.enum(["429", "500", "502", "503", "drop-before", "drop-after", "delay", "truncate", "error"]),
  delayMs: z.int().min(0).max(600_000).optional(),
  /** A `delay`, `500`, `502` or `503` that comes after the call was applied: the answer hangs, or is lost at the gateway. */
  after: z.boolean().optional(),
  errorCode: z.string().optional(),
  errorMsg: z.string().optional(),
  status: z.int().min(200).max(599).optional(),
});

export type Fault = z.output<typeof faultSchema>;
/** What a fault is matched against. */
export type Faulted = Pick<Operation, "huawei" | "id"> & { batch: boolean };

/** The faults that were ordered and are still to be played, in the order they were ordered. */
export function createFaults() {
  let faults: { fault: Fault; left: number }[] = [];
  const take = (matches: (fault: Fault) => boolean): Fault | null => {
    const found = faults.find(({ fault, left }) => left > 0 && matches(fault));
    if (!found) return null;
    found.left -= 1;
    faults = faults.filter(({ left }) => left > 0);
    return found.fault;
  };
  const names = (fault: Fault, { huawei, id }: Faulted) =>
    fault.operation === undefined || fault.operation === huawei || fault.operation === id;
  // In a batch call an error of one customer is a line of the answer, not the answer.
  const isLine = (fault: Fault, operation: Faulted) =>
    operation.batch && fault.kind === "error" && fault.customer !== undefined;
  return {
    add(fault: Fault) {
      faults.push({ fault, left: fault.count ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      faults = [];
    },
    list: () => faults.map(({ fault, left }) => ({ ...fault, ...(Number.isFinite(left) ? { count: left } : {}) })),
    /** The fault that a call meets, if any; a delay and another fault can meet the same call. */
    takeFor(operation: Faulted, customers: readonly string[]) {
      const meets = (fault: Fault) =>
        names(fault, operation) &&
        !isLine(fault, operation) &&
        (fault.customer === undefined || customers.includes(fault.customer));
      const delay = take((fault) => fault.kind === "delay" && meets(fault));
      const other = take((fault) => fault.kind !== "delay" && meets(fault));
      const [delayMs, isAfter] = [delay ? (delay.delayMs ?? 1000) : 0, delay?.after === true];
      return { delayMs: isAfter ? 0 : delayMs, hangMs: isAfter ? delayMs : 0, fault: other };
    },
    /** The error that one customer of a batch call meets, if any. */
    takeLine: (operation: Faulted, customerId: string) =>
      take((fault) => isLine(fault, operation) && names(fault, operation) && fault.customer === customerId),
  };
}

export type Faults = ReturnType<typeof createFaults>;
