"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { type IssueForm, previewInput } from "./read-issue-form";

const quietMs = 350;

/** What the form as it stands would do, asked once typing has paused. */
export function useIssuePreview(form: IssueForm) {
  const content = JSON.stringify(previewInput(form));
  const [settled, setSettled] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), quietMs);
    return () => clearTimeout(timer);
  }, [content]);
  const input = JSON.parse(settled) as ReturnType<typeof previewInput>;
  const query = useQuery({
    ...read(api.desk.previewIssue, input),
    enabled: settled !== "{}",
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  return { preview: query.data, error: query.error, isChecking: query.isFetching || settled !== content };
}
