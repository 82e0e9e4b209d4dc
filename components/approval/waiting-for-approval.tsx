"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button, buttonStyles } from "../ui/button";
import { Callout } from "../ui/callout";
import { Link } from "../ui/link";

interface Props {
  approvalId: string;
  /** Begins another spend; none where there is nothing to begin. */
  onAgain?: () => void;
}

/** Nothing went wrong: somebody else has to say yes. Takes the focus, as every outcome does. */
export function WaitingForApproval({ approvalId, onAgain }: Props) {
  const t = useTranslations("approvals.asked");
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section aria-label={t("title")} className="grid max-w-4xl gap-4 outline-none" ref={box} tabIndex={-1}>
      <Callout title={t("title")} tone="pending">
        {t("text")}
      </Callout>
      <div className="flex flex-wrap items-center gap-3">
        <Link className={buttonStyles({ variant: "primary" })} href={`/approvals/${approvalId}`}>
          {t("open")}
        </Link>
        {onAgain && (
          <Button onClick={onAgain} variant="secondary">
            {t("again")}
          </Button>
        )}
      </div>
    </section>
  );
}
