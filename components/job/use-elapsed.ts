"use client";
import { useEffect, useState } from "react";

/** Whole seconds since something was first seen; counted in this browser, for its clock need not agree with the server's. */
export function useElapsed(since: string | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const begin = performance.now();
    setSeconds(0);
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - begin) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return seconds;
}
