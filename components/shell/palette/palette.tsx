"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Density, Theme } from "@/lib/i18n/language";
import { PaletteBox } from "./palette-box";

export interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  onHelp: () => void;
  onSignOut: () => Promise<void>;
  theme: Theme;
  density: Density;
  /** What was typed before the palette's code had come. */
  early: RefObject<string>;
}

/** Everything of the desk by a few letters. The browser's own dialog: the page behind is out of reach, focus goes back. */
export function Palette(props: PaletteProps) {
  const { isOpen, onClose } = props;
  const t = useTranslations("palette");
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next key can come, so that none is lost between the page and the box.
  useLayoutEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    else if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      aria-label={t("title")}
      className="mx-auto! mt-[12dvh]! mb-auto! h-[min(30rem,76dvh)] w-[min(40rem,calc(100vw-2rem))] overflow-hidden rounded-xl border border-line bg-surface text-ink shadow-modal backdrop:bg-scrim max-sm:m-0! max-sm:h-dvh max-sm:max-h-none max-sm:w-screen max-sm:max-w-none max-sm:rounded-none max-sm:border-0"
      closedby="any"
      data-slot="palette"
      onClose={onClose}
      ref={dialog}
    >
      {isOpen && <PaletteBox {...props} />}
    </dialog>
  );
}
