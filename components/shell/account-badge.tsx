import { useTranslations } from "next-intl";
import type { Site } from "@/lib/api/operation";
import { SiteBadge, UpstreamBadge } from "../figure/account-badges";
import { Link } from "../ui/link";

export interface Account {
  site: Site;
  domainId: string;
  upstream: "sandbox" | "huawei";
}

/** For which partner account, on which of Huawei's sites, and whether it is the real one. */
export function AccountBadge({ account: { site, domainId, upstream } }: { account: Account }) {
  const t = useTranslations("shell");
  return (
    <Link
      className="flex min-h-control min-w-0 items-center gap-2 rounded-md px-1.5 text-ink-soft lg:-ms-1.5 hover:bg-hover hover:text-ink"
      href="/settings#account"
      prefetch={false}
      title={`${t(`site.${site}`)} · ${t(`upstream.${upstream}`)} · ${t("account", { id: domainId })}`}
    >
      <SiteBadge site={site} />
      <UpstreamBadge className="hidden shrink-0 sm:inline-block" upstream={upstream} />
      <span className="hidden min-w-0 truncate text-caption xl:inline">{t("account", { id: domainId })}</span>
    </Link>
  );
}
