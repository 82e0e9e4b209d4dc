"use client";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Density, Theme } from "@/lib/i18n/language";
import { Avatar } from "../ui/avatar";
import { Popover } from "../ui/popover";
import { usePerson } from "./person";
import { useLate } from "./use-late";

interface Props {
  theme: Theme;
  density: Density;
  onHelp: () => void;
  onSignOut: () => Promise<void>;
}

const loadPanel = () => import("./person-panel").then(({ PersonPanel }) => PersonPanel);

/** Who is signed in, with what opens below: the person's choices and the way out. */
export function PersonMenu(props: Props) {
  const t = useTranslations("shell");
  const { displayName } = usePerson();
  const [Panel, wantPanel] = useLate(loadPanel);
  const trigger = (
    <>
      <Avatar name={displayName} />
      <span className="hidden max-w-40 truncate sm:inline" translate="no">
        {displayName}
      </span>
      <ChevronDown aria-hidden className="hidden size-3.5 shrink-0 sm:inline" />
    </>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that its button is about to be used
    <span className="inline-flex" onFocus={wantPanel} onPointerEnter={wantPanel}>
      <Popover className="w-72" label={t("person", { name: displayName })} trigger={trigger} variant="quiet">
        {Panel && <Panel {...props} />}
      </Popover>
    </span>
  );
}
