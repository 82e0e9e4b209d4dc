"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Ref } from "@/lib/client/api";
import { isProblem } from "@/lib/client/problem-answer";
import { read } from "@/lib/client/queries";
import { useSpend } from "@/lib/client/use-spend";
import type { FieldSentence, Receipt } from "@/lib/desk/answers";
import { needsStepUp } from "../approval/step-up";
import type { OperationForm } from "./use-operation-form";

/** Where a spend stands: being typed, being checked, shown for a yes, on its way, told, lost on the way back, or up to somebody else. */
export type SpendStage = "idle" | "checking" | "ready" | "sending" | "unknown" | "done" | "waiting";

interface Options<Input, Asked, Preview> {
  form: OperationForm & { check: () => Promise<Input | null> };
  operation: Ref<Input, Receipt, "spend">;
  preview: Ref<Asked, Preview, "read">;
  /** Everything in a preview that the spend would be refused for, at its fields. */
  problemsOf: (preview: Preview) => readonly Pick<FieldSentence, "field" | "rule" | "message">[];
}

/**
 * From typing to outcome. Nothing is sent that was not shown: what the check froze is what the yes sends, and the form is out
 * of reach in between.
 */
export function useSpendFlow<Input extends Asked, Asked, Preview>({
  form,
  operation,
  preview,
  problemsOf,
}: Options<Input, Asked, Preview>) {
  const queries = useQueryClient();
  const { restored, keepIntent, discard } = form.draft;
  const kept = useRef(restored?.intent);
  const spend = useSpend(operation, { kept: kept.current, onIntent: keepIntent, onDone: discard });
  const [isChecking, setChecking] = useState(false);
  const [frozen, setFrozen] = useState<{ input: Input; preview: Preview } | null>(null);
  const [checkError, setCheckError] = useState<unknown>(null);
  const from = useRef<HTMLElement | null>(null);
  const isLeaving = useRef(false);

  const approvalId = isProblem(spend.error) ? spend.error.body.approvalId : undefined;
  const isWaiting = isProblem(spend.error) && spend.error.body.code === "approval_needed";
  const isHeldUp = needsStepUp(spend.error);
  const refused = spend.isOpen || isWaiting || isHeldUp ? null : spend.error;
  const stage = ((): SpendStage => {
    if (spend.isPending) return "sending";
    if (spend.data) return "done";
    if (isWaiting) return "waiting";
    if (spend.isOpen) return "unknown";
    if (isChecking) return "checking";
    return frozen && !refused ? "ready" : "idle";
  })();

  const { place } = form;
  const placed = useRef<unknown>(null);
  useEffect(() => {
    if (!refused || placed.current === refused) return;
    placed.current = refused;
    setFrozen(null);
    if (isProblem(refused) && refused.body.fields) void place(refused.body.fields);
  }, [refused, place]);

  /** Judges the form, here and on the server, and shows what would happen. */
  const check = async () => {
    if (stage !== "idle") return;
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setChecking(true);
    setCheckError(null);
    setFrozen(null);
    spend.reset();
    try {
      const input = await form.check();
      if (!input) return;
      const found = await queries.fetchQuery({ ...read(preview, input), staleTime: 0, retry: false });
      const problems = problemsOf(found);
      if (problems.length > 0) await place(problems);
      else setFrozen({ input, preview: found });
    } catch (error) {
      setCheckError(error);
    } finally {
      setChecking(false);
    }
  };

  /** Back to the form, to where the person came from. */
  const leave = () => {
    isLeaving.current = true;
    setFrozen(null);
  };
  // With the form's return, not a frame after it: the next key may already be on its way.
  useLayoutEffect(() => {
    if (frozen || !isLeaving.current) return;
    isLeaving.current = false;
    from.current?.focus();
  }, [frozen]);

  /** Forgets the outcome; what was typed stays the form's. */
  const forget = () => {
    setFrozen(null);
    spend.startAnew();
  };

  return {
    stage,
    receipt: spend.data,
    frozen: frozen?.preview,
    error: checkError ?? refused,
    /** Why asking for a lost outcome did not tell it. */
    askError: isProblem(spend.error) && spend.error.body.code !== "offline" && !isHeldUp ? spend.error : null,
    /** The request that somebody else decides. */
    approvalId,
    /** Says that the password is wanted, if it is. */
    stepUpError: isHeldUp ? spend.error : null,
    check,
    leave,
    confirm: () => frozen && stage === "ready" && spend.submit(frozen.input),
    ask: spend.askAgain,
    /** Gives up what waits for the password, back to where the yes is asked for. */
    giveUp: spend.reset,
    forget,
    /** The next spend: the outcome is forgotten and the form is empty. */
    startAnew: () => {
      forget();
      form.startAnew();
    },
  };
}

export type SpendFlow = ReturnType<typeof useSpendFlow>;
