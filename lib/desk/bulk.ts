import { z } from "zod";
import { bulkKinds, longestCell, rowsPerRequest } from "@/lib/bulk/kinds";
import { type BulkCheck, type BulkRowView, type BulkRun, type BulkSummary, bulkRowFilters } from "./bulk-answers";
import { reads, writes } from "./declare";

const id = z.uuid();
const position = z.int().min(0);
// What a file holds is kept as it is and judged later: a cell that is far too long is cut, with the mark that it was.
const cell = z.string().transform((text) => (text.length > longestCell ? text.slice(0, longestCell + 1) : text));
const typed = z.object({
  payee: cell,
  amount: cell,
  from: cell.optional(),
  until: cell.optional(),
  memo: cell.optional(),
  isSplit: z.boolean().optional(),
});
const name = z.string().trim().min(1).max(80);
const settings = z.object({
  quotaId: z.string().trim().min(1).max(64).optional(),
  from: z.string().trim().max(40).optional(),
  until: z.string().trim().max(40).optional(),
  memo: z.string().trim().max(200).optional(),
  isTwiceMeant: z.boolean().optional(),
});

/** Work for many customers at once. Each handler asks for the permission of the run's own spend as well. */
export const bulk = {
  bulkRuns: reads<{ total: number; rows: BulkSummary[] }>()(
    "bulk.run",
    z.object({ offset: z.int().min(0).optional(), limit: z.int().min(1).max(200).optional() }),
  ),
  bulkRun: reads<BulkRun>()("bulk.run", z.object({ id })),
  bulkRows: reads<{ total: number; rows: BulkRowView[] }>()(
    "bulk.run",
    z.object({
      id,
      only: z.enum(bulkRowFilters).optional(),
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(1_000).optional(),
    }),
  ),
  createBulkRun: writes<{ id: string }>()("bulk.run", z.object({ kind: z.enum(bulkKinds), name, settings }), [
    "bulk.created",
  ]),
  /** Rows of a draft from a position on; the same rows sent again stand once. */
  addBulkRows: writes<{ rows: number }>()(
    "bulk.run",
    z.object({ id, from: position, rows: z.array(typed).min(1).max(rowsPerRequest) }),
    "draft",
  ),
  changeBulkRun: writes<{ changed: true }>()("bulk.run", z.object({ id, name: name.optional(), settings }), "draft"),
  changeBulkRow: writes<{ changed: true }>()("bulk.run", z.object({ id, position, typed }), "draft"),
  /** Leaves rows out, or takes them in again: those named, or all that have a problem. */
  leaveOutBulkRows: writes<{ changed: number }>()(
    "bulk.run",
    z.object({ id, rows: z.union([z.array(position).max(1_000), z.literal("problems")]), isLeftOut: z.boolean() }),
    "draft",
  ),
  checkBulkRun: writes<BulkCheck>()("bulk.run", z.object({ id }), "draft"),
  /** Starts what was checked; when that no longer holds nothing starts, and the newer check is the answer. */
  startBulkRun: writes<{ isStarted: boolean; check: BulkCheck }>()("bulk.run", z.object({ id, hash: z.string() }), [
    "bulk.started",
  ]),
  pauseBulkRun: writes<{ changed: true }>()("bulk.run", z.object({ id }), ["bulk.paused"]),
  resumeBulkRun: writes<{ changed: true }>()("bulk.run", z.object({ id }), ["bulk.resumed"]),
  cancelBulkRun: writes<{ changed: true }>()("bulk.run", z.object({ id }), ["bulk.cancelled"]),
  /** A draft of the rows that were refused. */
  retryBulkRun: writes<{ id: string }>()("bulk.run", z.object({ id, name }), ["bulk.created"]),
  removeBulkRun: writes<{ removed: true }>()("bulk.run", z.object({ id }), "draft"),
};
