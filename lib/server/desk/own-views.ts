import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { savedView } from "@/lib/db/preference-tables";
import { database } from "../database";
import type { Owner } from "./preferences";

/** A view that a person saved, on whichever page. */
export interface OwnView {
  id: string;
  page: string;
  name: string;
  query: string;
  isDefault: boolean;
  isShared: boolean;
}

/** Every view that a person saved, by page and name. */
export const listOwnViews = ({ account, personId }: Owner): Promise<OwnView[]> =>
  database()
    .select({
      id: savedView.id,
      page: savedView.page,
      name: savedView.name,
      query: savedView.query,
      isDefault: savedView.isDefault,
      isShared: savedView.isShared,
    })
    .from(savedView)
    .where(and(eq(savedView.account, account), eq(savedView.personId, personId)))
    .orderBy(asc(savedView.page), asc(savedView.name));
