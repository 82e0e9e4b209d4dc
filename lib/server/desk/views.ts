import "server-only";
import { and, asc, count, eq, ne, or } from "drizzle-orm";
import { savedView } from "@/lib/db/preference-tables";
import { person } from "@/lib/db/schema";
import type { SavedView } from "@/lib/desk/answers";
import type { ColumnLayout } from "@/lib/desk/layout";
import { mostViews } from "@/lib/desk/views";
import { Problem } from "@/lib/problem";
import { database } from "../database";
import type { Owner } from "./preferences";

const mine = ({ account, personId }: Owner) => and(eq(savedView.account, account), eq(savedView.personId, personId));

/** A person's own views of a page and those that others share, by name. A default is one's own alone. */
export async function listViews({ page }: { page: string }, owner: Owner): Promise<{ views: SavedView[] }> {
  const rows = await database()
    .select({ view: savedView, personName: person.displayName })
    .from(savedView)
    .innerJoin(person, eq(person.id, savedView.personId))
    .where(
      and(
        eq(savedView.account, owner.account),
        eq(savedView.page, page),
        or(eq(savedView.personId, owner.personId), eq(savedView.isShared, true)),
      ),
    )
    .orderBy(asc(savedView.name), asc(savedView.createdAt));
  return {
    views: rows.map(({ view: { id, name, query, layout, isDefault, isShared, personId }, personName }) => {
      const isMine = personId === owner.personId;
      return { id, name, query, layout, isDefault: isMine && isDefault, isShared, isMine, personName };
    }),
  };
}

interface Save {
  id?: string | undefined;
  page: string;
  name: string;
  query: string;
  layout: ColumnLayout | null;
  isDefault: boolean;
  isShared: boolean;
}

/** Keeps a view under its name, over one's own of the same name or id; at most one view of a page is the default. */
export const saveView = ({ id, ...view }: Save, owner: Owner): Promise<{ id: string }> =>
  database().transaction(async (tx) => {
    const ofPage = and(mine(owner), eq(savedView.page, view.page));
    if (view.isDefault) await tx.update(savedView).set({ isDefault: false }).where(ofPage);
    if (id !== undefined) {
      // The new name takes the place of another view of that name, as it does for a view that is saved anew.
      await tx.delete(savedView).where(and(ofPage, eq(savedView.name, view.name), ne(savedView.id, id)));
      const [changed] = await tx
        .update(savedView)
        .set(view)
        .where(and(ofPage, eq(savedView.id, id)))
        .returning({ id: savedView.id });
      if (!changed) throw new Problem("not_found", { message: "no view of this person has this id" });
      return changed;
    }
    const [others] = await tx
      .select({ total: count() })
      .from(savedView)
      .where(and(ofPage, ne(savedView.name, view.name)));
    if ((others?.total ?? 0) >= mostViews)
      throw new Problem("too_large", { message: `a page keeps at most ${mostViews} views of a person` });
    const [saved] = await tx
      .insert(savedView)
      .values({ ...view, ...owner })
      .onConflictDoUpdate({
        target: [savedView.account, savedView.personId, savedView.page, savedView.name],
        set: view,
      })
      .returning({ id: savedView.id });
    if (!saved) throw new Problem("unexpected", { message: "a saved view gave no id" });
    return saved;
  });

/** Forgets one of the person's own views. */
export async function removeView({ id }: { id: string }, owner: Owner): Promise<{ removed: true }> {
  const removed = await database()
    .delete(savedView)
    .where(and(mine(owner), eq(savedView.id, id)))
    .returning({ id: savedView.id });
  if (removed.length === 0) throw new Problem("not_found", { message: "no view of this person has this id" });
  return { removed: true };
}
