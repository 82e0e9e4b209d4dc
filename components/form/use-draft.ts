"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SpendIntent } from "@/lib/client/use-spend";
import { usePerson } from "../shell/person";
import { type Draft, draftKey, readDraft, removeDraft, writeDraft } from "./draft";
import type { Kinds, Values } from "./read-form";

/** Reads the draft of a form once, and keeps it up to date while something is typed. */
export function useDraft(form: string, kinds: Kinds) {
  const key = draftKey(usePerson().id, form);
  const [restored, setRestored] = useState<Draft | null>(() => readDraft(localStorage, key, kinds));
  const intent = useRef<SpendIntent | undefined>(restored?.intent);
  const latest = useRef<Values | null>(restored?.values ?? null);
  const isClosed = useRef(false);

  const write = useCallback(() => {
    if (isClosed.current) return;
    if (!latest.current) return removeDraft(localStorage, key);
    const at = new Date().toISOString();
    writeDraft(localStorage, key, kinds, {
      at,
      values: latest.current,
      ...(intent.current && { intent: intent.current }),
    });
  }, [key, kinds]);

  /** Keeps what is typed, or nothing when nothing is. */
  const keep = useCallback(
    (values: Values | null) => {
      latest.current = values;
      write();
    },
    [write],
  );

  /** Notes a spend before it is sent, so that a page loaded anew asks for its outcome instead of sending another. */
  const keepIntent = useCallback(
    (wish: SpendIntent | null) => {
      intent.current = wish ?? undefined;
      write();
    },
    [write],
  );

  const discard = useCallback(() => {
    intent.current = undefined;
    setRestored(null);
    keep(null);
  }, [keep]);

  /** Gives the draft up for good, before the form is left. */
  const close = useCallback(() => {
    discard();
    isClosed.current = true;
  }, [discard]);

  return { restored, keep, keepIntent, discard, close, accept: () => setRestored(null) };
}

/** Keeps a form's draft with every key; `values` is null while there is nothing worth keeping. */
export function useKeepDraft(keep: (values: Values | null) => void, values: Values | null) {
  const content = JSON.stringify(values);
  const written = useRef(content);
  useEffect(() => {
    if (written.current === content) return;
    written.current = content;
    keep(JSON.parse(content) as Values | null);
  }, [content, keep]);
}
