import { Check, Minus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { allows, type Permission, permissions, rolesWith } from "@/lib/api/permissions";
import { languageOf } from "@/lib/i18n/language";
import type { Actor } from "@/lib/server/actor";

const names = Object.keys(permissions) as Permission[];

/** What the person's role permits, and who can do the rest. */
export function RolePermissions({ actor: { role, displayName, name } }: { actor: Actor }) {
  const t = useTranslations("settings.role");
  const shell = useTranslations("shell");
  const language = languageOf(useLocale());
  const sorted = [...names].sort((a, b) => Number(allows(role, b)) - Number(allows(role, a)));
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <strong className="font-semibold">{displayName}</strong>
        <span className="text-ink-soft">{name}</span>
        <Badge tone="accent">{shell(`roles.${role}`)}</Badge>
      </p>
      <ul className="grid">
        {sorted.map((permission) => {
          const isHeld = allows(role, permission);
          const Icon = isHeld ? Check : Minus;
          return (
            <li className="flex items-baseline gap-3 border-line border-t py-1.5" key={permission}>
              <Icon
                aria-label={t(isHeld ? "held" : "notHeld")}
                className={`size-4 shrink-0 self-center ${isHeld ? "text-done" : "text-ink-soft"}`}
                role="img"
              />
              <span className={`min-w-0 flex-1 ${isHeld ? "" : "text-ink-soft"}`}>
                {permissions[permission].text[language]}
              </span>
              {!isHeld && (
                <span className="shrink-0 text-caption text-ink-soft">
                  {t("others", {
                    roles: rolesWith(permission)
                      .map((other) => shell(`roles.${other}`))
                      .join(t("comma")),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
