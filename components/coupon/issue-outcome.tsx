"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Receipt } from "@/lib/desk/answers";
import { ReceiptPanel } from "./receipt-panel";

interface Props {
  issue: { data: Receipt | undefined; isPending: boolean };
  onAgain: () => void;
  onAsk: () => void;
}

/** What happened: under way, told by customer, or lost on the way back. Takes the focus, so that it is read at once. */
export function IssueOutcome({ issue, onAgain, onAsk }: Props) {
  const t = useTranslations("coupons");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-busy={issue.isPending} className="grid max-w-4xl gap-4">
      <h2 className="font-semibold text-lg outline-none" ref={heading} tabIndex={-1}>
        {t("outcome.title")}
      </h2>
      {issue.isPending && <Card role="status">{t("form.sending")}</Card>}
      {!issue.isPending && !issue.data && (
        <Card className="grid gap-3" role="alert">
          <strong className="text-unknown">{t("outcome.offlineTitle")}</strong>
          <p>{t("outcome.offlineText")}</p>
          <div>
            <Button onClick={onAsk}>{t("outcome.ask")}</Button>
          </div>
        </Card>
      )}
      {issue.data && <ReceiptPanel receipt={issue.data} />}
      {issue.data && (
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={onAgain} variant="secondary">
            {t("outcome.again")}
          </Button>
          <Link className="underline" href="/coupons?tab=records">
            {t("outcome.records")}
          </Link>
          <Link className="underline" href={`/coupons/receipts/${issue.data.id}`}>
            {t("outcome.receiptTitle")}
          </Link>
        </div>
      )}
    </section>
  );
}
