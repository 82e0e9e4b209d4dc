"use client";
import clsx from "clsx";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  label: string;
  /** The name of the button that closes it. */
  closeLabel: string;
  className?: string;
  children: ReactNode;
}

/** The browser's own dialog: the page behind is out of reach, Escape and a click outside close it, focus goes back. */
export function Dialog({ isOpen, onClose, label, closeLabel, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      aria-label={label}
      className={clsx("bg-surface text-ink shadow-modal backdrop:bg-scrim", className)}
      closedby="any"
      data-slot="dialog"
      onClose={onClose}
      ref={dialog}
    >
      {isOpen && (
        <>
          <div className="flex items-center justify-between gap-4 p-2 ps-4">
            <p className="font-semibold text-base">{label}</p>
            <Button aria-label={closeLabel} onClick={onClose} variant="quiet">
              <X aria-hidden className="size-4" />
            </Button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
