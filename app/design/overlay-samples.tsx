"use client";
import { Ellipsis, LogOut, Moon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button, IconButton } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { showToast, ToastRegion } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { Sample } from "./sample";

const nothing = () => {};

/** What opens above the page. */
export function OverlaySamples() {
  const t = useTranslations("shell");
  const table = useTranslations("table");
  const shared = useTranslations("shared");
  const coupons = useTranslations("coupons");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Sample name="Menu">
        <Menu
          align="start"
          trigger={
            <IconButton label={t("menu")} variant="secondary">
              <Ellipsis aria-hidden className="size-4" />
            </IconButton>
          }
        >
          <MenuItem icon={<Moon aria-hidden />} keys={<Kbd>D</Kbd>} onSelect={nothing}>
            {t("theme.dark")}
          </MenuItem>
          <MenuItem isDisabled onSelect={nothing}>
            {t("language")}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<LogOut aria-hidden />} isDangerous onSelect={nothing}>
            {t("signOut")}
          </MenuItem>
        </Menu>
      </Sample>
      <Sample name="Tooltip, AlertDialog, Toast">
        <Tooltip text={table("columnsHint")}>
          <Button variant="secondary">{table("columns")}</Button>
        </Tooltip>
        <Button onClick={() => setOpen(true)} variant="danger">
          {t("signOut")}
        </Button>
        <AlertDialog
          cancelLabel={t("close")}
          confirmLabel={t("signOut")}
          isDangerous
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          onConfirm={() => setOpen(false)}
          title={t("signOut")}
        >
          {shared("away.advice")}
        </AlertDialog>
        <Button
          onClick={() =>
            showToast({
              title: coupons("issue"),
              description: coupons("intro"),
              undo: { label: table("clear"), onUndo: nothing },
            })
          }
          variant="secondary"
        >
          {coupons("issue")}
        </Button>
        <ToastRegion closeLabel={t("close")} />
      </Sample>
    </>
  );
}
