"use client";
import { ChevronDown, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Popover } from "../ui/popover";
import { usePerson } from "./person";

/** Who is signed in, and the way out. */
export function PersonMenu({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const t = useTranslations("shell");
  const { displayName, role } = usePerson();
  const trigger = (
    <>
      <span className="max-w-24 truncate sm:max-w-40" translate="no">
        {displayName}
      </span>
      <ChevronDown aria-hidden className="size-3.5 shrink-0" />
    </>
  );
  return (
    <Popover className="min-w-44" trigger={trigger} variant="quiet">
      <p className="px-2 py-1 font-medium" translate="no">
        {displayName}
      </p>
      <p className="px-2 pb-2 text-ink-soft text-xs">{t(`roles.${role}`)}</p>
      <form action={onSignOut}>
        <Button className="w-full justify-start!" type="submit" variant="quiet">
          <LogOut aria-hidden className="size-4" />
          {t("signOut")}
        </Button>
      </form>
    </Popover>
  );
}
