"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Receipt } from "@/lib/desk/answers";
import type { Ref } from "./api";
import { isProblem } from "./problem-answer";
import { spend } from "./queries";
import { createSpendKey } from "./spend-key";

/** One wish to spend: its content as it is sent, and the key under which it can happen once. */
export interface SpendIntent {
  content: string;
  key: string;
}

/** Problems after which the spend may have happened: the same intent must go on under the same key. */
const keepsKey = (error: unknown) => isLost(error) || (isProblem(error) && error.body.code === "database_away");

/** No answer came back, or the portal could not write what came. */
const isLost = (error: unknown) =>
  !isProblem(error) || error.body.code === "offline" || error.body.code === "outcome_unknown";

/** Nothing was sent, and once the password was given the same intent goes on. */
const isHeldUp = (error: unknown) => isProblem(error) && error.body.code === "step_up_needed";

/** The intent lives on in a request that somebody else decides, so the form is done with it. */
const isHandedOn = (error: unknown) => isProblem(error) && error.body.code === "approval_needed";

/** What a problem says after a lost answer without any doubt left: nothing was spent under the key. */
const endings: readonly string[] = ["bad_input", "refused_by_huawei", "approval_needed", "approval_over"];

/** After a lost answer only these say that nothing was spent; a session that ended, or a busy portal, says nothing of it. */
const isVerdict = (error: unknown) => isProblem(error) && endings.includes(error.body.code);

interface Keeping {
  /** The intent that was sent before the page was loaded anew, if its outcome was never seen. */
  kept?: SpendIntent | undefined;
  /** Told each time an intent is about to be sent, and null once its outcome is certain. */
  onIntent?: (intent: SpendIntent | null) => void;
  /** Told when the outcome came, even if the form has been left by then. */
  onDone?: () => void;
}

/**
 * Sends a spend so that one intent has one key: the same content keeps its key through double clicks, lost connections,
 * tries again and a page loaded anew; other content, or content that was refused for certain, gets a new one.
 */
export function useSpend<In>(operation: Ref<In, Receipt, "spend">, { kept, onIntent, onDone }: Keeping = {}) {
  const queries = useQueryClient();
  const intent = useRef<SpendIntent | null>(kept ?? null);
  const isUnderWay = useRef(false);
  const [isOpen, setOpen] = useState(kept !== undefined);
  const wasOpen = useRef(isOpen);
  const setOutcomeOpen = (open: boolean) => {
    wasOpen.current = open;
    setOpen(open);
  };
  const mutation = useMutation({
    ...spend(operation),
    onSuccess: () => {
      setOutcomeOpen(false);
      onIntent?.(null);
      onDone?.();
    },
    onError: (error) => {
      if (isLost(error)) setOutcomeOpen(true);
      if (isHandedOn(error)) onDone?.();
      if (isHeldUp(error)) {
        // A page loaded anew must not ask for the outcome of what was never sent.
        if (!wasOpen.current) onIntent?.(null);
        return;
      }
      if (wasOpen.current ? !isVerdict(error) : keepsKey(error)) return;
      setOutcomeOpen(false);
      intent.current = null;
      onIntent?.(null);
    },
    onSettled: () => {
      isUnderWay.current = false;
      return queries.invalidateQueries({ queryKey: [operation.domain] });
    },
  });
  const send = (wish: SpendIntent) => {
    // A second press comes before the first has been drawn, so the button alone cannot stop it.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    intent.current = wish;
    onIntent?.(wish);
    mutation.mutate({ key: wish.key, input: JSON.parse(wish.content) as In });
  };
  return {
    ...mutation,
    /** Something was sent and nobody knows yet what came of it. */
    isOpen,
    submit: (input: In) => {
      const content = JSON.stringify(input);
      send(intent.current?.content === content ? intent.current : { content, key: createSpendKey() });
    },
    /** Asks for the outcome of what was sent: the same content under the same key. */
    askAgain: () => intent.current && send(intent.current),
    /** Forgets the intent after its outcome was seen, so that the same content can be meant once more. */
    startAnew: () => {
      intent.current = null;
      setOutcomeOpen(false);
      onIntent?.(null);
      mutation.reset();
    },
  };
}
