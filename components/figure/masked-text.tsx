"use client";
import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { api } from "@/lib/client/api";
import { isProblem } from "@/lib/client/problem-answer";
import { write } from "@/lib/client/queries";
import type { RevealedField } from "@/lib/desk/answers";
import { usePerson } from "../shell/person";
import { Spinner } from "../ui/spinner";

/** Long enough to copy it down, short enough to be gone from a screen that was left. */
const shownMs = 30_000;

interface Props {
  customerId: string;
  field: RevealedField;
  /** As the server gave it: masked. */
  value: string | null;
}

/**
 * A personal detail, masked. The eye asks the server for it, which asks who may and writes down who did; who may not
 * gets no eye. What was shown hides again by itself.
 */
export function MaskedText({ customerId, field, value }: Props) {
  const t = useTranslations("shared.masked");
  const canReveal = usePerson().permissions.includes("customers.reveal");
  const { mutate, data, error, isPending, reset } = useMutation({ ...write(api.desk.revealCustomer), gcTime: 0 });
  const shown = data?.value;
  useEffect(() => {
    if (shown === undefined) return;
    const timer = setTimeout(reset, shownMs);
    return () => clearTimeout(timer);
  }, [shown, reset]);
  if (value === null) return <span className="text-ink-soft">—</span>;
  const text = shown ?? value;
  const action = shown === undefined ? t(`show.${field}`) : t("hide");
  const failed = error && (isProblem(error) && error.body.title ? error.body.title : t("failed"));
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <span className="truncate tabular-nums" title={text}>
        {text}
      </span>
      {canReveal && (
        <button
          aria-label={action}
          className="grid size-6 shrink-0 cursor-pointer place-items-center rounded text-ink-soft hover:bg-hover hover:text-ink"
          onClick={() => (shown === undefined ? mutate({ customerId, field }) : reset())}
          title={failed || action}
          type="button"
        >
          {isPending ? (
            <Spinner />
          ) : shown === undefined ? (
            <Eye className="size-3.5" />
          ) : (
            <EyeOff className="size-3.5" />
          )}
        </button>
      )}
      <span className="sr-only" role="status">
        {failed || (shown === undefined ? "" : text)}
      </span>
    </span>
  );
}
