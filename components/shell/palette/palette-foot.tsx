"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Kbd } from "../../ui/kbd";

const Hint = ({ keys, children }: { keys: readonly string[]; children: ReactNode }) => (
  <span className="flex items-center gap-1.5">
    {keys.map((key) => (
      <Kbd key={key}>{key}</Kbd>
    ))}
    {children}
  </span>
);

/** Which keys do what here; a phone has none of them. */
export function PaletteFoot() {
  const t = useTranslations("palette.hints");
  return (
    <p
      aria-hidden
      className="hidden items-center gap-5 border-line border-t bg-canvas px-4 py-1.5 text-caption text-ink-soft sm:flex"
    >
      <Hint keys={["↑", "↓"]}>{t("move")}</Hint>
      <Hint keys={["↵"]}>{t("open")}</Hint>
      <Hint keys={["Esc"]}>{t("close")}</Hint>
    </p>
  );
}
