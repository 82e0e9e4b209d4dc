"use client";
import { Ellipsis, LogOut, Moon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button, IconButton } from "@/components/ui/button";
import { Combobox, type Option } from "@/components/ui/combobox";
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
  const [chosen, setChosen] = useState<Option | null>(null);
  const options = (["overview", "customers", "balances", "coupons", "orders", "bills", "knowledge"] as const).map(
    (value) => ({ value, label: t(value) }),
  );
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
      <Sample name="Combobox">
        <div className="w-64">
          <Combobox
            aria-label={t("navigation")}
            emptyLabel={shared("notFound.title")}
            onChange={setChosen}
            openLabel={t("menu")}
            options={options}
            placeholder={t("customers")}
            value={chosen}
          />
        </div>
        <div className="w-64">
          <Combobox
            aria-invalid
            aria-label={t("overview")}
            emptyLabel={shared("notFound.title")}
            isDisabled
            onChange={setChosen}
            openLabel={t("menu")}
            options={options}
            value={options[0] ?? null}
          />
        </div>
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
