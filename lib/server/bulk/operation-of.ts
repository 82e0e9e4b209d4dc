import "server-only";
import { api } from "@/lib/api/index";
import type { SpendOperation } from "@/lib/api/operation";
import { mostPayees } from "@/lib/bulk/group-rows";
import type { BulkKind } from "@/lib/bulk/kinds";

const all = { coupon: api.coupons.issue, allocation: api.accounts.allocate, reclaim: api.accounts.reclaim };

/** The spend that a run consists of. */
export const operationOf = (kind: BulkKind) => all[kind] as unknown as SpendOperation;

/** How many customers one call takes. */
export const payeesPerCall: Record<BulkKind, number> = { coupon: mostPayees, allocation: 1, reclaim: 1 };
