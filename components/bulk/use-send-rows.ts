"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { type BulkKind, rowsPerRequest, type TypedRow } from "@/lib/bulk/kinds";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import type { RunSettings } from "@/lib/desk/bulk-answers";

interface Wish {
  name: string;
  settings: RunSettings;
  rows: readonly TypedRow[];
}

/** Makes a draft of rows, a few hundred a request, and opens it. After a failure the same draft goes on. */
export function useSendRows(kind: BulkKind) {
  const router = useRouter();
  const begun = useRef<{ content: string; id: string; done: number } | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (wish: Wish) => {
    setError(null);
    setDone(0);
    try {
      const content = JSON.stringify(wish);
      if (begun.current?.content !== content) {
        const { name, settings } = wish;
        const { id } = await call(api.desk.createBulkRun, { kind, name, settings });
        begun.current = { content, id, done: 0 };
      }
      const draft = begun.current;
      while (draft.done < wish.rows.length) {
        setDone(draft.done);
        const rows = wish.rows.slice(draft.done, draft.done + rowsPerRequest);
        await call(api.desk.addBulkRows, { id: draft.id, from: draft.done, rows });
        draft.done += rows.length;
      }
      setDone(wish.rows.length);
      router.push(`/bulk/${draft.id}`);
    } catch (problem) {
      setError(problem);
      setDone(null);
    }
  };
  return { done, error, send: (wish: Wish) => void send(wish) };
}
