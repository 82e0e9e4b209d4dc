"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RunSettings } from "@/lib/desk/bulk-answers";
import { Button } from "../ui/button";
import { SettingsFields } from "./settings-fields";

interface Props {
  settings: RunSettings;
  isLoading: boolean;
  onSave: (settings: RunSettings) => void;
}

/** The settings of a draft, folded away until somebody wants to change them. */
export function RunSettingsCard({ settings, isLoading, onSave }: Props) {
  const t = useTranslations("bulk.settings");
  const [typed, setTyped] = useState(settings);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="rounded-lg border border-line bg-surface px-4 py-3"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer font-medium">{t("change")}</summary>
      {isOpen && (
        <form
          className="mt-3 grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            onSave(typed);
          }}
        >
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <SettingsFields onChange={setTyped} settings={typed} />
          </div>
          <Button className="justify-self-start" isLoading={isLoading} type="submit" variant="secondary">
            {t("save")}
          </Button>
        </form>
      )}
    </details>
  );
}
