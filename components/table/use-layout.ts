"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import type { ColumnLayout } from "@/lib/desk/layout";
import type { Column } from "./columns";
import { keepLayout, readKeptLayout } from "./kept-table";
import { readLayout, usualLayout } from "./layout";

const settleMs = 500;

export interface Laid {
  layout: ColumnLayout;
  onLayout: (next: ColumnLayout | null) => void;
}

/**
 * A person's layout of a table, kept on the server and, for the first paint, in this browser. Null goes back to the usual
 * one. A table without a name keeps nothing.
 */
export function useLayout<Row>(name: string | null, columns: readonly Column<Row>[]): Laid {
  const [kept, setKept] = useState(() => (name === null ? null : readKeptLayout(name)));
  const isTouched = useRef(false);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => void } | null>(null);
  useEffect(() => {
    if (name === null) return;
    const asking = new AbortController();
    call(api.desk.readPreference, { key: `table:${name}` }, { signal: asking.signal })
      .then(({ value }) => {
        if (isTouched.current) return;
        const layout = readLayout(value);
        keepLayout(name, layout);
        setKept((now) => (JSON.stringify(now) === JSON.stringify(layout) ? now : layout));
      })
      .catch(() => {}); // what this browser remembers does until the server answers again
    return () => asking.abort();
  }, [name]);
  useEffect(() => {
    const flush = () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      waiting.current.save();
    };
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, []);
  const onLayout = useCallback(
    (next: ColumnLayout | null) => {
      isTouched.current = true;
      setKept(next);
      if (name === null) return;
      keepLayout(name, next);
      if (waiting.current) clearTimeout(waiting.current.timer);
      const save = () => {
        waiting.current = null;
        void call(api.desk.savePreference, { key: `table:${name}`, value: next as never }).catch(() => {});
      };
      waiting.current = { save, timer: setTimeout(save, settleMs) };
    },
    [name],
  );
  // The same object for as long as the columns are the same: every row is drawn anew for another.
  const usual = useMemo(() => usualLayout(columns), [columns]);
  return { layout: kept ?? usual, onLayout };
}
