"use client";
import { useEffect, useState } from "react";

type Visibility = Record<string, boolean>;

/** Which columns of a table are shown, kept in this browser under the table's name. */
export function useColumnChoice(name: string, usual: Visibility): [Visibility, (next: Visibility) => void] {
  const key = `columns:${name}`;
  const [visibility, setVisibility] = useState(usual);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, after the server's markup is in place
  useEffect(() => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (kept && typeof kept === "object") setVisibility({ ...usual, ...(kept as Visibility) });
    } catch {
      // Storage may be closed or hold something else; the usual columns do.
    }
  }, [key]);
  const choose = (next: Visibility) => {
    setVisibility(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Kept for this visit only.
    }
  };
  return [visibility, choose];
}
