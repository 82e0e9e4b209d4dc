"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { createSpendKey } from "@/lib/client/spend-key";
import { needsStepUp } from "../approval/step-up";
import { usePerson } from "../shell/person";
import { keepKey, lineOf, lineOfError, type RunLine, type RunLines, readRun } from "./reclaim-run";

/**
 * Takes coupons back one after the other: Huawei takes one a call, so each is a spend of its own with its own key, and
 * the next is sent only when the outcome of the one before is certain.
 */
export function useReclaimRun(coupons: readonly string[]) {
  const person = usePerson().id;
  const queries = useQueryClient();
  const [lines, setLines] = useState<RunLines>(() => {
    const keys = readRun(localStorage, person);
    return Object.fromEntries(
      coupons.map((id): [string, RunLine] => [id, keys[id] ? { state: "open", key: keys[id] } : { state: "waiting" }]),
    );
  });
  const known = useRef(lines);
  const wantsStop = useRef(false);
  const isUnderWay = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const [isStopping, setStopping] = useState(false);
  /** What is left of a run that waits for the password. */
  const [heldUp, setHeldUp] = useState<{ error: unknown; ids: readonly string[] } | null>(null);

  const put = (id: string, line: RunLine) => {
    known.current = { ...known.current, [id]: line };
    setLines(known.current);
  };

  /** Sends one coupon, or asks for one that was sent, under its own key. */
  const send = async (id: string): Promise<{ canGoOn: boolean; error?: unknown }> => {
    const key = known.current[id]?.key ?? createSpendKey();
    keepKey(localStorage, person, id, key);
    put(id, { state: "sending", key });
    const { line, ...end } = await call(api.coupons.reclaim, { coupon_id: id }, { key }).then(
      (receipt) => {
        const told = lineOf(receipt, key);
        return { line: told, canGoOn: told.state !== "open" };
      },
      (error: unknown) => ({ ...lineOfError(error, key), error }),
    );
    if (line.state !== "open") keepKey(localStorage, person, id, null);
    put(id, line);
    return end;
  };

  const run = async (ids: readonly string[]) => {
    // A second press comes before the first has been drawn.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    wantsStop.current = false;
    setRunning(true);
    setHeldUp(null);
    for (const [at, id] of ids.entries()) {
      if (wantsStop.current) break;
      const { canGoOn, error } = await send(id);
      if (needsStepUp(error)) setHeldUp({ error, ids: ids.slice(at) });
      if (!canGoOn) break;
    }
    isUnderWay.current = false;
    setRunning(false);
    setStopping(false);
    void queries.invalidateQueries({ queryKey: [api.coupons.reclaim.domain] });
  };

  // Leaving the page sends no further one.
  useEffect(
    () => () => {
      wantsStop.current = true;
    },
    [],
  );
  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isRunning]);

  return {
    lines,
    isRunning,
    isStopping,
    run,
    heldUp,
    giveUp: () => setHeldUp(null),
    stop: () => {
      wantsStop.current = true;
      setStopping(true);
    },
  };
}
