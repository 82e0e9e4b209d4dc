"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { ColumnLayout } from "@/lib/desk/layout";
import { applyQuery } from "./use-views";

/** A tab is where a person is, no filter of theirs. */
const isBare = () => [...new URLSearchParams(window.location.search).keys()].every((name) => name === "tab");

/** Opens a page without filters in the view that the person made its default; once, so that filters can be cleared. */
export function useDefaultView(page: string | null, onLayout: (layout: ColumnLayout) => void): void {
  const isOpen = useRef<boolean | null>(null);
  const { data } = useQuery({ ...read(api.desk.listViews, { page: page ?? "" }), enabled: page !== null });
  useEffect(() => {
    isOpen.current ??= isBare();
    if (!data || !isOpen.current) return;
    isOpen.current = false;
    const view = data.views.find(({ isDefault }) => isDefault);
    if (!view || !isBare()) return;
    applyQuery(view.query);
    if (view.layout) onLayout(view.layout);
  }, [data, onLayout]);
}
