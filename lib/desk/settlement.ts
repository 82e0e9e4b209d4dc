import { z } from "zod";
import type { OpenSpends, Receipt } from "./answers";
import { reads, writes } from "./declare";

/** Spends without an outcome, and a person's decision on one that Huawei's records could not tell. */
export const settlement = {
  openSpends: reads<OpenSpends>()("coupons.read", z.object({})),
  /** Whoever may read receipts may call it; that the person holds the permission of the spend itself is checked with its entry. */
  decideLine: writes<Receipt>()(
    "coupons.read",
    z.object({
      id: z.uuid(),
      position: z.int().min(0).max(1_000),
      outcome: z.enum(["applied", "not_applied"]),
      /** The record that proves it, of those that were shown. */
      recordId: z.string().min(1).max(200).optional(),
      note: z.string().trim().min(1).max(500),
    }),
    ["spend.decided"],
  ),
};
