import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";

/** Stays in sight on every page, so that nobody takes made-up figures for real ones. */
export function SandboxBanner() {
  const t = useTranslations("shell");
  return (
    <aside className="sticky top-0 z-30 flex min-h-7 items-center justify-center gap-2 border-warn/30 border-b bg-warn-soft px-4 py-1 text-center text-warn text-xs leading-4">
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      {t("sandbox")}
    </aside>
  );
}
