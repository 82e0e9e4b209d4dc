"use client";
import { CircleHelp, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Density, Theme } from "@/lib/i18n/language";
import { IconButton } from "../ui/button";
import { DensitySwitch } from "./density-switch";
import { LanguageSwitch } from "./language-switch";
import { PersonMenu } from "./person-menu";
import { SearchButton } from "./search-button";
import { ThemeSwitch } from "./theme-switch";
import { useLate } from "./use-late";
import { useShellKeys } from "./use-shell-keys";

const loadPalette = () => import("./palette/palette").then(({ Palette }) => Palette);
const loadHelp = () => import("./help/help-panel").then(({ HelpPanel }) => HelpPanel);

interface Props {
  theme: Theme;
  density: Density;
  onSignOut: () => Promise<void>;
}

/** The end of the header: search, help, language, density, theme, person. What they open comes when it is first asked for. */
export function HeaderTools({ theme, density, onSignOut }: Props) {
  const t = useTranslations("shell");
  const path = usePathname();
  const [open, setOpen] = useState<{ what: "palette" | "help"; at: string } | null>(null);
  const [Palette, wantPalette] = useLate(loadPalette);
  const [Help, wantHelp] = useLate(loadHelp);
  const early = useRef("");
  const close = () => setOpen(null);
  // What is open belongs to its page: the next one begins without it.
  const isOpen = (what: "palette" | "help") => open?.what === what && open.at === path;
  const openPalette = () => {
    early.current = "";
    wantPalette();
    setOpen({ what: "palette", at: path });
  };
  const openHelp = () => {
    wantHelp();
    setOpen({ what: "help", at: path });
  };
  useShellKeys({
    onPalette: openPalette,
    onHelp: openHelp,
    onEarlyKey: (event) => {
      if (!isOpen("palette") || Palette) return false;
      if (event.key === "Escape") close();
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return event.key === "Escape";
      event.preventDefault();
      early.current += event.key;
      return true;
    },
  });
  return (
    <div className="ms-auto flex min-w-0 shrink-0 items-center gap-0.5">
      <SearchButton onPress={openPalette} onSoon={wantPalette}>
        <Search aria-hidden className="size-4 shrink-0" />
      </SearchButton>
      {/* Where there is no room for these they stand in the person's menu alone. */}
      <span className="hidden items-center gap-0.5 md:flex">
        <IconButton
          aria-haspopup="dialog"
          label={t("help")}
          onClick={openHelp}
          onPointerEnter={wantHelp}
          title={t("help")}
        >
          <CircleHelp aria-hidden className="size-4" />
        </IconButton>
        <LanguageSwitch />
        <DensitySwitch start={density} />
        <ThemeSwitch start={theme} />
      </span>
      <PersonMenu density={density} onHelp={openHelp} onSignOut={onSignOut} theme={theme} />
      {Palette && (
        <Palette
          early={early}
          isOpen={isOpen("palette")}
          onClose={close}
          onHelp={openHelp}
          onSignOut={onSignOut}
          density={density}
          theme={theme}
        />
      )}
      {Help && <Help isOpen={isOpen("help")} onClose={close} />}
    </div>
  );
}
