"use client";
import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { IconButton } from "../ui/button";
import { useLate } from "./use-late";

const loadDialog = () => import("../ui/dialog").then(({ Dialog }) => Dialog);

/** The navigation where there is no room beside the page: it opens over it and closes at the next page. */
export function NavigationDrawer({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const [Dialog, wantDialog] = useLate(loadDialog);
  const close = () => setOpenAt(null);
  const isOpen = openAt === path;
  return (
    <div className="lg:hidden">
      <IconButton
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        label={t("menu")}
        onClick={() => {
          wantDialog();
          setOpenAt(path);
        }}
        onPointerEnter={wantDialog}
      >
        <Menu aria-hidden className="size-4" />
      </IconButton>
      {Dialog && (
        <Dialog
          className="m-0! h-dvh max-h-none w-[min(18rem,85vw)] border-line border-e"
          closeLabel={t("close")}
          isOpen={isOpen}
          label="Partner Desk"
          onClose={close}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears that one of its links was followed, by mouse or keyboard */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the Enter key on a link arrives as a click */}
          <div
            className="px-3 pb-4"
            onClick={({ target }) => {
              if (target instanceof Element && target.closest("a")) close();
            }}
          >
            {children}
          </div>
        </Dialog>
      )}
    </div>
  );
}
