"use client";
import { useState } from "react";

/**
 * Something whose code comes when it is first wanted. Not React's `lazy`, because a load that fails must leave the page as it
 * is: the next wish tries again.
 */
export function useLate<Part>(load: () => Promise<Part>): [part: Part | null, want: () => void] {
  const [part, setPart] = useState<{ value: Part } | null>(null);
  const want = () => {
    if (part) return;
    load().then(
      (value) => setPart({ value }),
      () => {},
    );
  };
  return [part?.value ?? null, want];
}
