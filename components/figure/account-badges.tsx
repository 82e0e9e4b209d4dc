import { useTranslations } from "next-intl";
import type { Site } from "@/lib/api/operation";
import { Badge } from "../ui/badge";

/** On which of Huawei's sites. */
export function SiteBadge({ site }: { site: Site }) {
  const t = useTranslations("shell");
  return (
    <Badge className="shrink-0" tone={site === "cn" ? "accent" : "pending"}>
      {t(`site.${site}`)}
    </Badge>
  );
}

/** Whether the portal speaks to the real Huawei. */
export function UpstreamBadge({ upstream, className }: { upstream: "sandbox" | "huawei"; className?: string }) {
  const t = useTranslations("shell");
  return (
    <Badge className={className} tone={upstream === "sandbox" ? "warn" : "done"}>
      {t(`upstream.${upstream}`)}
    </Badge>
  );
}
