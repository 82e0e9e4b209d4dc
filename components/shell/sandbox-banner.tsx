import { FlaskConical } from "lucide-react";
import { useTranslations } from "next-intl";

/**
 * Stays in sight on every page and on paper, so that nobody takes made-up figures for real ones. Its height is fixed: what
 * sticks below it counts on that.
 */
export function SandboxBanner() {
  const t = useTranslations("shell");
  return (
    <aside
      aria-label={t("sandboxMode")}
      className="sticky top-0 z-drawer flex h-8 items-center justify-center gap-2 overflow-hidden bg-warn px-3 text-caption text-surface print:static print:border-2 print:border-warn print:bg-surface print:text-warn"
      data-slot="sandbox-banner"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <strong className="shrink-0 font-semibold">{t("sandboxMode")}</strong>
      <span className="hidden truncate sm:inline print:inline">{t("sandbox")}</span>
      <span className="truncate sm:hidden print:hidden">{t("sandboxShort")}</span>
    </aside>
  );
}
