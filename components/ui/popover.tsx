"use client";
import clsx from "clsx";
import { type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { Button } from "./button";

const gap = 4;

interface Props {
  /** What stands on the button that opens it. */
  trigger: ReactNode;
  /** The name of the button where its content does not say it. */
  label?: string;
  variant?: "secondary" | "quiet";
  size?: "small" | "normal";
  /** It is about to be seen: what stands in it can be read now. */
  onOpen?: () => void;
  className?: string;
  children: ReactNode;
}

/** A panel below its button, drawn by the browser above everything: it closes on Escape and on a click outside. */
export function Popover({
  trigger,
  label,
  variant = "secondary",
  size = "normal",
  onOpen,
  className,
  children,
}: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  // Ends where its button ends, and never leaves a narrow screen.
  const place = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    const at = button.current?.getBoundingClientRect();
    if (newState !== "open" || !at) return;
    onOpen?.();
    currentTarget.style.top = `${at.bottom + gap}px`;
    currentTarget.style.right = `${Math.max(gap, document.documentElement.clientWidth - at.right)}px`;
    currentTarget.style.maxHeight = `${Math.max(160, window.innerHeight - at.bottom - 4 * gap)}px`;
  };
  return (
    <>
      <Button aria-label={label} popoverTarget={id} ref={button} size={size} variant={variant}>
        {trigger}
      </Button>
      <div
        className={clsx(
          "fixed inset-auto m-0 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-lg border border-line bg-surface p-2 text-ink shadow-lg",
          className,
        )}
        data-slot="popover"
        id={id}
        onBeforeToggle={place}
        popover="auto"
      >
        {children}
      </div>
    </>
  );
}
