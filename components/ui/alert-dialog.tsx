"use client";
import { AlertDialog as Headless } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { Button } from "./button";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in words. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  isDangerous?: boolean;
  isLoading?: boolean;
}

/** A question that must be answered: a click outside does not close it, and the harmless answer has the focus. */
export function AlertDialog({ isOpen, onClose, title, children, confirmLabel, cancelLabel, ...props }: Props) {
  const { onConfirm, isDangerous, isLoading = false } = props;
  return (
    <Headless.Root onOpenChange={(open) => !open && !isLoading && onClose()} open={isOpen}>
      <Headless.Portal>
        <Headless.Backdrop className="fixed inset-0 z-overlay bg-scrim transition-opacity duration-calm data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Headless.Popup
          className="fixed top-1/2 left-1/2 z-overlay w-[min(28rem,calc(100vw-2rem))] -translate-1/2 rounded-xl border border-line bg-surface p-5 shadow-modal transition-[opacity,scale] duration-calm data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0"
          data-slot="alert-dialog"
        >
          <Headless.Title className="font-semibold text-heading">{title}</Headless.Title>
          <Headless.Description className="mt-2 text-ink-soft" render={<div />}>
            {children}
          </Headless.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Headless.Close disabled={isLoading} render={<Button variant="secondary" />}>
              {cancelLabel}
            </Headless.Close>
            <Button isLoading={isLoading} onClick={onConfirm} variant={isDangerous ? "danger" : "primary"}>
              {confirmLabel}
            </Button>
          </div>
        </Headless.Popup>
      </Headless.Portal>
    </Headless.Root>
  );
}
