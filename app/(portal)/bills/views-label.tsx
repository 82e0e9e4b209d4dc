"use client";
import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** What stands on the button of saved views. */
export function ViewsLabel() {
  const t = useTranslations("table");
  return (
    <>
      <Bookmark aria-hidden className="size-4 shrink-0" />
      {t("views")}
    </>
  );
}

/** The button's place until its code has come, so that nothing moves then. */
export const ViewsToCome = () => (
  <Button disabled variant="quiet">
    <ViewsLabel />
  </Button>
);
