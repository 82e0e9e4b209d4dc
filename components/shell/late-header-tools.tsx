"use client";
import { type ComponentProps, useEffect } from "react";
import type { ReaderTools, ShellTools } from "./tools-with-queries";
import { useLate } from "./use-late";

const loadShellTools = () => import("./tools-with-queries").then(({ ShellTools }) => ShellTools);
const loadReaderTools = () => import("./tools-with-queries").then(({ ReaderTools }) => ReaderTools);

/** The end of the header on pages to be read: their text does not wait for what can be done besides. */
export function LateShellTools(props: ComponentProps<typeof ShellTools>) {
  const [Tools, want] = useLate(loadShellTools);
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once, as soon as the page stands
  useEffect(want, []);
  if (Tools) return <Tools {...props} />;
  return (
    <span aria-hidden className="ms-auto flex min-h-control">
      <span className="hidden rounded-md border border-line bg-canvas sm:block sm:w-44 xl:w-64" />
      <span className="w-24 md:w-56" />
    </span>
  );
}

/** The same for people who read without a sign-in. */
export function LateReaderTools(props: ComponentProps<typeof ReaderTools>) {
  const [Tools, want] = useLate(loadReaderTools);
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once, as soon as the page stands
  useEffect(want, []);
  return Tools ? <Tools {...props} /> : <span aria-hidden className="min-h-control w-32" />;
}
