"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ApprovalRequest } from "@/lib/desk/approval-answers";
import { formatMoney } from "@/lib/money";
import { CopyableId } from "../figure/copyable-id";
import { Instant } from "../figure/instant";
import { Money } from "../figure/money";
import { PersonName } from "../figure/person-name";
import { Card } from "../ui/card";
import { Link } from "../ui/link";

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid min-w-0 content-start gap-0.5">
    <dt className="text-ink-soft">{label}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
);

/** What is asked for, by whom, which limit asked for a second person, and what was decided. */
export function ApprovalFacts({ request }: { request: ApprovalRequest }) {
  const t = useTranslations("approvals.facts");
  const rules = useTranslations("approvals.exceeded");
  const { currency, decidedName, decidedAt, entryId, runId, state } = request;
  const money = (amount: string) => formatMoney(amount, currency);
  return (
    <Card className="grid gap-4">
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
        <Fact label={t("amount")}>
          <Money amount={request.amount} className="font-semibold text-xl" currency={currency} />
          {request.amount === null && <p className="text-ink-soft">{t("unknownAmount")}</p>}
        </Fact>
        <Fact label={t("payees")}>{t("count", { count: request.payees })}</Fact>
        <Fact label={t("person")}>
          <PersonName name={request.personName} />
          <p>
            <Instant value={request.createdAt} />
          </p>
        </Fact>
        {state === "waiting" || state === "approved" ? (
          <Fact label={t("expires")}>
            <Instant value={request.expiresAt} />
          </Fact>
        ) : (
          decidedName === null && <Fact label={t("decided")}>{t("nobody")}</Fact>
        )}
        {decidedName !== null && (
          <Fact label={t("decided")}>
            <PersonName name={decidedName} />
            <p>
              <Instant value={decidedAt} />
            </p>
          </Fact>
        )}
      </dl>
      <dl className="grid gap-4 border-line border-t pt-4">
        <Fact label={t("why")}>
          <ul className="grid gap-1">
            {request.rules.map(({ rule, limit, amount }) => (
              <li key={rule}>
                {amount === null
                  ? rules("unknown", { limit: money(limit) })
                  : rules(rule, { amount: money(amount), limit: money(limit) })}
              </li>
            ))}
          </ul>
        </Fact>
        {request.reason !== null && <Fact label={t("reason")}>{request.reason}</Fact>}
        <Fact label={t("hash")}>
          <CopyableId value={request.hash} />
        </Fact>
        {(entryId !== null || runId !== null) && (
          <Fact label={t("see")}>
            {entryId !== null && (
              <Link className="text-accent underline" href={`/coupons/receipts/${entryId}`}>
                {t("receipt")}
              </Link>
            )}
            {runId !== null && (
              <Link className="text-accent underline" href={`/bulk/${runId}`}>
                {t("run")}
              </Link>
            )}
          </Fact>
        )}
      </dl>
    </Card>
  );
}
