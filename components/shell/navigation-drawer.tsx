"use client";
import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Navigation } from "./navigation";

/** The navigation where there is no room beside the page: it opens over it and closes at the next page. */
export function NavigationDrawer() {
  const t = useTranslations("shell");
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const close = () => setOpenAt(null);
  const isOpen = openAt === path;
  return (
    <div className="lg:hidden">
      <Button
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-label={t("menu")}
        onClick={() => setOpenAt(path)}
        variant="quiet"
      >
        <Menu aria-hidden className="size-4" />
      </Button>
      <Dialog
        className="m-0 h-dvh max-h-none w-64 border-line border-e"
        closeLabel={t("close")}
        isOpen={isOpen}
        label="Partner Desk"
        onClose={close}
      >
        <div className="px-3 pb-3">
          <Navigation onFollow={close} />
        </div>
      </Dialog>
    </div>
  );
}
