"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { read, write } from "@/lib/client/queries";
import type { SavedView } from "@/lib/desk/answers";

/** Puts a view's filters and order into the address in place of those that are there. */
export const applyQuery = (query: string): void =>
  window.history.replaceState(null, "", query ? `${window.location.pathname}?${query}` : window.location.pathname);

/** The saved views of a page, with what can be done to them. */
export function useViews(page: string) {
  const client = useQueryClient();
  const listed = read(api.desk.listViews, { page });
  const { data, error } = useQuery(listed);
  const onSuccess = () => client.invalidateQueries({ queryKey: listed.queryKey });
  const save = useMutation({ ...write(api.desk.saveView), onSuccess });
  const remove = useMutation({ ...write(api.desk.removeView), onSuccess });
  const views: readonly SavedView[] = data?.views ?? [];
  return { views, error: save.error ?? remove.error ?? error, isBusy: save.isPending, save, remove };
}
