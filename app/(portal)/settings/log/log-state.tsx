"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CopyableId } from "@/components/figure/copyable-id";
import { Instant } from "@/components/figure/instant";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Skeleton } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { AuditState } from "@/lib/desk/audit";

/** What the log can prove of itself: the newest signed head, the last verification, and an alarm when it does not hold. */
export function LogState() {
  const t = useTranslations("log.state");
  const { data, isPending } = useQuery(read(api.desk.auditState, {}));
  if (isPending) return <Skeleton aria-busy className="h-12" />;
  if (!data) return null; // the table below tells what is wrong
  const { witness, check, head, publicKey } = data;
  if (witness === "broken" || (check && check.findings > 0))
    return (
      <Callout title={t(witness === "broken" ? "broken" : "found", { count: check?.findings ?? 0 })} tone="debt">
        {t("brokenAdvice")}
      </Callout>
    );
  return (
    <section
      aria-label={t("label")}
      className="grid grid-cols-1 gap-1 rounded-lg border border-line bg-surface px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <p className="flex flex-wrap items-center gap-2">
          {check ? <Badge tone="done">{t("whole")}</Badge> : <Badge>{t("unchecked")}</Badge>}
          <Checked check={check} />
        </p>
        {head && (
          <p>
            {t("head", { entries: head.entries })} <Instant seconds value={head.at} />
          </p>
        )}
        <p className="flex min-w-0 max-w-80 items-center gap-2 text-ink-soft">
          <span className="shrink-0">{t("key")}</span>
          <CopyableId value={publicKey} />
        </p>
      </div>
      {witness === "none" && <p className="text-ink-soft">{t("noWitness")}</p>}
    </section>
  );
}

function Checked({ check }: { check: AuditState["check"] }) {
  const t = useTranslations("log.state");
  if (!check) return <span className="text-ink-soft">{t("never")}</span>;
  return (
    <span>
      {t("checked", { entries: check.entries })} <Instant value={check.at} />
    </span>
  );
}
