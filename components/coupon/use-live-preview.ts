"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";

const quietMs = 350;
type Part = Parameters<typeof read<NonNullable<(typeof api.desk.previewIssue)["types"]>["in"], unknown>>[1];

/** What the form as it stands would do, asked once typing has paused. */
export function useLivePreview(part: Part) {
  const content = JSON.stringify(part);
  const [settled, setSettled] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), quietMs);
    return () => clearTimeout(timer);
  }, [content]);
  const query = useQuery({
    ...read(api.desk.previewIssue, JSON.parse(settled) as Part),
    enabled: settled !== "{}",
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  const isAsked = content !== "{}";
  return {
    preview: isAsked ? query.data : undefined,
    error: isAsked ? query.error : null,
    isChecking: isAsked && (query.isFetching || settled !== content),
  };
}
