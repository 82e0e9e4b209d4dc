"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { ProblemPanel } from "../problem-panel";
import { Button, buttonStyles } from "../ui/button";
import { Link } from "../ui/link";

/** What whoever may write can do with a note: change it, take it out of sight, take it back. */
export function NoteActions({ id, isRemoved }: { id: string; isRemoved: boolean }) {
  const t = useTranslations("knowledge.notes");
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = async () => {
    setBusy(true);
    setError(null);
    try {
      await (isRemoved ? call(api.desk.restoreNote, { id }) : call(api.desk.removeNote, { id }));
      router.refresh();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="grid justify-items-start gap-2 print:hidden">
      <div className="flex flex-wrap gap-2">
        {!isRemoved && (
          <Link className={buttonStyles({ variant: "secondary" })} href={`/knowledge/notes/${id}/edit`}>
            {t("edit")}
          </Link>
        )}
        <Button isLoading={isBusy} onClick={() => void change()} variant={isRemoved ? "primary" : "quiet"}>
          {isRemoved ? t("restore") : t("remove")}
        </Button>
      </div>
      {error !== null && <ProblemPanel error={error} />}
    </div>
  );
}
