"use client";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Progress } from "@/components/ui/progress";
import { Separator } from "@/components/ui/separator";
import { Sample } from "./sample";

const tones = ["accent", "pending", "done", "warn", "debt", "unknown"] as const;

/** What tells without being asked. */
export function NoticeSamples() {
  const t = useTranslations("coupons");
  const shell = useTranslations("shell");
  const shared = useTranslations("shared");
  return (
    <>
      <Sample name="Callout">
        <div className="grid w-full gap-3 md:grid-cols-2">
          {tones.map((tone) => (
            <Callout
              action={
                <Button size="small" variant="secondary">
                  {shared("problem.retry")}
                </Button>
              }
              key={tone}
              title={shared("away.upstream")}
              tone={tone}
            >
              {shared("away.advice")}
            </Callout>
          ))}
        </div>
      </Sample>
      <Sample name="Progress">
        <Progress className="max-w-64" label={shared("away.checking")} value={0.62} />
        <Progress className="max-w-64" label={t("issue")} />
      </Sample>
      <Sample name="Avatar, Breadcrumb, Separator">
        {[shell("roles.finance"), "Grace Hopper"].map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Separator isVertical />
        <Breadcrumb crumbs={[{ label: shell("coupons"), href: "/coupons" }]} here={t("issue")} label={t("title")} />
      </Sample>
    </>
  );
}
