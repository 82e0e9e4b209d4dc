"use client";
import { useState } from "react";

interface Props {
  id: string;
  /** What the link is called, with the heading in it. */
  label: string;
  copied: string;
}

/** Leads to a heading; a click also puts its address on the clipboard and says so. */
export function HeadingLink({ id, label, copied }: Props) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    const address = new URL(`#${id}`, window.location.href).href;
    navigator.clipboard?.writeText(address).then(
      () => {
        setCopied(true);
        setTimeout(setCopied, 2_000, false);
      },
      () => {},
    );
  };
  return (
    <a
      aria-label={label}
      className="ms-1 inline-flex min-h-6 min-w-6 items-center justify-center rounded-sm px-1 font-normal text-caption text-ink-soft no-underline opacity-0 hover:text-accent focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 print:hidden"
      href={`#${id}`}
      onClick={copy}
    >
      <span aria-live="polite">{isCopied ? copied : "#"}</span>
    </a>
  );
}
