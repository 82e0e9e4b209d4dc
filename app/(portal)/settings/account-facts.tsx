import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UpstreamBadge } from "@/components/figure/account-badges";
import { CopyableId } from "@/components/figure/copyable-id";
import { describeAccount } from "@/lib/server/describe";
import { configuration } from "@/lib/server/upstream";

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid gap-x-4 py-1.5 not-first:border-line not-first:border-t sm:grid-cols-[10rem_minmax(0,1fr)] sm:items-center">
    <dt className="text-ink-soft">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
);

/** The partner account that the portal works for. It is configured where the portal runs, so nothing can be changed here. */
export function AccountFacts() {
  const t = useTranslations("settings.account");
  const shell = useTranslations("shell");
  const { site, domainId, upstream } = describeAccount();
  const { bssEndpoint, iamEndpoint, credentials } = configuration();
  return (
    <dl className="grid">
      <Fact name={t("site")}>{shell(`site.${site}`)}</Fact>
      <Fact name={t(credentials.kind === "aksk" ? "domainId" : "domainName")}>
        <CopyableId value={domainId} />
      </Fact>
      <Fact name={t("upstream")}>
        <UpstreamBadge upstream={upstream} />
      </Fact>
      <Fact name={t("bss")}>
        <CopyableId value={new URL(bssEndpoint).host} />
      </Fact>
      <Fact name={t("iam")}>
        <CopyableId value={new URL(iamEndpoint).host} />
      </Fact>
      <Fact name={t("credentials")}>{t(`kinds.${credentials.kind}`)}</Fact>
    </dl>
  );
}
