"use client";
import { useSyncExternalStore } from "react";
import type { Density, Theme } from "@/lib/i18n/language";
import { chooseDensity, chooseTheme } from "@/lib/i18n/preferences";

interface Choices {
  theme: Theme;
  density: Density;
}

const keep: { [K in keyof Choices]: (value: Choices[K]) => Promise<void> } = {
  theme: chooseTheme,
  density: chooseDensity,
};
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/**
 * Keeps a choice before the server has heard of it, so that a page loaded anew a moment later is drawn right. The server sets
 * the same cookie after that: what a script sets, Safari forgets after a week.
 */
export function keepAtOnce(name: keyof Choices | "navigation", value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing in browsers that people use
  document.cookie = `${name}=${value}; path=/; max-age=${365 * 24 * 3600}; samesite=lax`;
}

/** Shows a choice at once, on every control that stands for it, and keeps it for the next page. */
export function choose<K extends keyof Choices>(name: K, value: Choices[K]): Promise<void> {
  document.documentElement.dataset[name] = value;
  for (const listener of listeners) listener();
  keepAtOnce(name, value);
  return keep[name](value);
}

/** What is chosen: the attribute on the page's root is the one truth, as the server drew it or as it was changed since. */
export const useChoice = <K extends keyof Choices>(name: K, start: Choices[K]): Choices[K] =>
  useSyncExternalStore(
    subscribe,
    () => (document.documentElement.dataset[name] ?? start) as Choices[K],
    () => start,
  );
