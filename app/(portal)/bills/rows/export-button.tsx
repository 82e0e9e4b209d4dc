"use client";
import { FileDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const ExportDialog = dynamic(() => import("./export-dialog").then((one) => one.ExportDialog), { ssr: false });

/** Opens the choice of a file of what the table shows. */
export function ExportButton() {
  const t = useTranslations("bills.records");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} variant="secondary">
        <FileDown aria-hidden className="size-4" />
        {t("toFile")}
      </Button>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
