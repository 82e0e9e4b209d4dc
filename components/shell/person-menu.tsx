"use client";
import { ChevronDown, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "../ui/button";
import { usePerson } from "./person";

/** Who is signed in, and the way out. The browser's own popover closes on Escape and on a click outside. */
export function PersonMenu({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const t = useTranslations("shell");
  const { displayName, role } = usePerson();
  const id = useId();
  return (
    <>
      <Button popoverTarget={id} variant="quiet">
        <span className="max-w-32 truncate">{displayName}</span>
        <ChevronDown aria-hidden className="size-3.5" />
      </Button>
      <div
        className="fixed top-12 right-4 left-auto m-0 min-w-44 rounded-lg border border-line bg-surface p-2 text-ink shadow-lg"
        id={id}
        popover="auto"
      >
        <p className="px-2 py-1 font-medium">{displayName}</p>
        <p className="px-2 pb-2 text-ink-soft text-xs">{t(`roles.${role}`)}</p>
        <form action={onSignOut}>
          <Button className="w-full justify-start!" type="submit" variant="quiet">
            <LogOut aria-hidden className="size-4" />
            {t("signOut")}
          </Button>
        </form>
      </div>
    </>
  );
}
