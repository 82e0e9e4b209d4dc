import { z } from "zod";
import type { SavedView } from "./answers";
import { reads, writes } from "./declare";
import type { ColumnLayout } from "./layout";

const name = z.string().min(1).max(64);
/** What a preference is about: `table:orders`. */
const key = z.string().regex(/^[a-z][a-z0-9:._-]{0,63}$/);
const page = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

export const longestPreference = 16_384;
export const mostViews = 50;
export const mostPreferences = 200;

const layout: z.ZodType<ColumnLayout> = z.strictObject({
  order: z.array(name).max(100),
  visible: z.record(name, z.boolean()).refine((value) => Object.keys(value).length <= 100),
  widths: z.record(name, z.int().min(40).max(2_000)).refine((value) => Object.keys(value).length <= 100),
  pinned: z.array(name).max(100),
});

/** A person's own choices, and the views of a page; nobody sees or changes what another person keeps to themselves. */
export const views = {
  readPreference: reads<{ value: unknown }>()("preferences.write", z.object({ key })),
  savePreference: writes<{ saved: true }>()(
    "preferences.write",
    z.object({ key, value: z.json().refine((value) => JSON.stringify(value).length <= longestPreference) }),
    "taste",
  ),
  listViews: reads<{ views: SavedView[] }>()("preferences.write", z.object({ page })),
  saveView: writes<{ id: string }>()(
    "preferences.write",
    z.object({
      id: z.uuid().optional(),
      page,
      name: z.string().trim().min(1).max(60),
      query: z.string().max(2_000),
      layout: layout.nullable(),
      isDefault: z.boolean(),
      isShared: z.boolean(),
    }),
    "taste",
  ),
  removeView: writes<{ removed: true }>()("preferences.write", z.object({ id: z.uuid() }), "taste"),
};
