"use client";
import { useTranslations } from "next-intl";
import { type ComponentType, useEffect, useState } from "react";
import type { showToast } from "../ui/toast";

export type Note = Parameters<typeof showToast>[0];

/** The one place of toasts; empty until something is to be said (see `notify`). */
export function LateToasts() {
  const t = useTranslations("shell");
  const [late, setLate] = useState<{ Region: ComponentType<{ closeLabel: string }>; first: () => void } | null>(null);
  useEffect(() => {
    const show = ({ detail }: CustomEvent<Note>) =>
      import("../ui/toast").then(
        ({ ToastRegion, showToast: say }) => {
          const first = () => say(detail);
          setLate((known) => {
            if (known) queueMicrotask(first);
            return known ?? { Region: ToastRegion, first };
          });
        },
        () => {},
      );
    const listen = show as unknown as EventListener;
    window.addEventListener("desk-note", listen);
    return () => window.removeEventListener("desk-note", listen);
  }, []);
  // The region hears notes only once it stands on the page.
  useEffect(() => late?.first(), [late]);
  return late && <late.Region closeLabel={t("closeNote")} />;
}
