"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Ref } from "@/lib/client/api";
import { read } from "@/lib/client/queries";

const quietMs = 350;

/** What the form as it stands would do, asked once typing has paused. */
export function useLivePreview<Part, Preview>(operation: Ref<Part, Preview, "read">, part: Part) {
  const content = JSON.stringify(part);
  const [settled, setSettled] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), quietMs);
    return () => clearTimeout(timer);
  }, [content]);
  const query = useQuery({
    ...read(operation, JSON.parse(settled) as Part),
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
