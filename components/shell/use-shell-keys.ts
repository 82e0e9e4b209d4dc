"use client";
import { useEffect, useEffectEvent } from "react";
import { isShellKey } from "./key-rules";

const sequenceMs = 1_500;

interface Keys {
  onPalette: () => void;
  onHelp: () => void;
  /** Takes a key that was meant for the palette while its code is still on its way; true when it was taken. */
  onEarlyKey: (event: KeyboardEvent) => boolean;
}

/** The keys that work on every page: Ctrl or ⌘ K, `?`, and `g` followed by the letter of a page. */
export function useShellKeys({ onPalette, onHelp, onEarlyKey }: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent, afterG: boolean): boolean => {
    if (onEarlyKey(event)) return false;
    const kind = isShellKey(event, document.querySelector("dialog[open],[role=alertdialog]") !== null);
    if (kind === "palette") onPalette();
    else if (kind === "plain" && event.key.normalize("NFKC") === "?") onHelp();
    else if (kind === "plain" && afterG && /^[a-z]$/.test(event.key)) {
      const link = document.querySelector<HTMLElement>(`[data-go="${event.key}"]`);
      if (!link) return event.key === "g";
      // A click on the link itself, so that a form with something in it asks before it is left.
      link.click();
    } else return kind === "plain" && event.key === "g";
    event.preventDefault();
    return false;
  });
  useEffect(() => {
    let gAt = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Shift") return;
      gAt = onKey(event, event.timeStamp - gAt < sequenceMs) ? event.timeStamp : Number.NEGATIVE_INFINITY;
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
