"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Receipt } from "@/lib/desk/answers";
import type { Ref } from "./api";
import { isProblem } from "./problem-answer";
import { spend } from "./queries";
import { createSpendKey } from "./spend-key";

/** Problems after which the spend may have happened: the same intent must go on under the same key. */
const mayHaveHappened = (error: unknown) =>
  !isProblem(error) ||
  error.body.code === "offline" ||
  error.body.code === "outcome_unknown" ||
  error.body.code === "database_away";

/**
 * Sends a spend so that one intent has one key: the same content keeps its key through double clicks, lost connections
 * and tries again; other content, or content that was refused for certain, gets a new one.
 */
export function useSpend<In>(operation: Ref<In, Receipt, "spend">) {
  const queries = useQueryClient();
  const intent = useRef<{ content: string; key: string } | null>(null);
  const mutation = useMutation({
    ...spend(operation),
    onError: (error) => {
      if (!mayHaveHappened(error)) intent.current = null;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [operation.domain] }),
  });
  const keyFor = (content: string) => {
    if (intent.current?.content !== content) intent.current = { content, key: createSpendKey() };
    return intent.current.key;
  };
  return {
    ...mutation,
    submit: (input: In) => mutation.mutate({ key: keyFor(JSON.stringify(input)), input }),
    /** Forgets the intent after its outcome was seen, so that the same content can be meant once more. */
    startAnew: () => {
      intent.current = null;
      mutation.reset();
    },
  };
}
