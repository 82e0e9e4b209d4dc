"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import { paletteKeys } from "./command-key";

interface Props {
  onPress: () => void;
  /** The pointer is on its way: what will be needed can be fetched. */
  onSoon: () => void;
  children: ReactNode;
}

const never = () => () => {};

/** Opens the palette, and says by which keys that goes without it. Looks like the box that it opens. */
export function SearchButton({ onPress, onSoon, children }: Props) {
  const t = useTranslations("shell");
  const key = useSyncExternalStore(never, paletteKeys, () => "");
  return (
    <button
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      aria-label={t("search")}
      className="flex min-h-control min-w-control items-center justify-center gap-2 rounded-md text-ink-soft transition-colors hover:bg-hover hover:text-ink sm:me-1 sm:w-44 sm:justify-start sm:border sm:border-line sm:bg-canvas sm:px-2.5 xl:w-64"
      onClick={onPress}
      onPointerEnter={onSoon}
      type="button"
    >
      {children}
      <span className="hidden min-w-0 flex-1 truncate text-start sm:max-xl:inline">{t("searchShort")}</span>
      <span className="hidden min-w-0 flex-1 truncate text-start xl:inline">{t("search")}</span>
      {/* Its width is kept free, because the key is known in the browser alone. */}
      <kbd className="hidden w-10 shrink-0 text-end font-sans text-caption sm:inline">{key}</kbd>
    </button>
  );
}
