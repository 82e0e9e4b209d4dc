"use client";
import { CircleHelp, LogOut, Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "../ui/avatar";
import { Button, buttonStyles } from "../ui/button";
import { Link } from "../ui/link";
import { ChoiceRows } from "./choice-rows";
import { usePerson } from "./person";
import type { PersonMenu } from "./person-menu";

type Props = Parameters<typeof PersonMenu>[0];

const close = ({ currentTarget }: { currentTarget: Element }) =>
  currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();

/** The person's name and role, how they want the desk to look, settings, help, and the way out. */
export function PersonPanel({ theme, density, onHelp, onSignOut }: Props) {
  const t = useTranslations("shell");
  const { displayName, name, role } = usePerson();
  const line = "w-full justify-start!";
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-3 px-2 py-1">
        <Avatar className="size-8" name={displayName} />
        <div className="min-w-0">
          <p className="truncate font-medium">{displayName}</p>
          <p className="truncate text-caption text-ink-soft">
            {t(`roles.${role}`)} · {name}
          </p>
        </div>
      </div>
      <div className="border-line border-y px-2 py-2.5">
        <ChoiceRows density={density} theme={theme} />
      </div>
      <div className="grid">
        <Link className={buttonStyles({ variant: "quiet", className: line })} href="/settings" onClick={close}>
          <Settings aria-hidden className="size-4" />
          {t("settings")}
        </Link>
        <Button
          className={line}
          onClick={(event) => {
            close(event);
            onHelp();
          }}
          variant="quiet"
        >
          <CircleHelp aria-hidden className="size-4" />
          {t("help")}
        </Button>
        <form action={onSignOut}>
          <Button className={line} type="submit" variant="quiet">
            <LogOut aria-hidden className="size-4" />
            {t("signOut")}
          </Button>
        </form>
      </div>
    </div>
  );
}
