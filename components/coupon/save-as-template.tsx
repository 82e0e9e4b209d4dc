"use client";
import { BookmarkPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TemplateContent } from "@/lib/desk/coupon-templates";
import { beijingDay } from "@/lib/time";
import { Button } from "../ui/button";
import { LateTemplateEditor } from "./late-template-editor";
import { templateStart } from "./template-fields";

interface Issue {
  quota_id?: string | undefined;
  face_value?: string | undefined;
  valid_time?: string | undefined;
  expire_time?: string | undefined;
  cloud_service_types?: string[] | undefined;
  product_ids?: string[] | undefined;
  memo?: string | undefined;
}

const dayOf = (instant: string | undefined) => (instant ? beijingDay(new Date(instant)) : undefined);

/** What an issue is filled in with, as a template holds it. */
function contentOf({ valid_time, expire_time, ...same }: Issue): Partial<TemplateContent> {
  const { quota_id, face_value, cloud_service_types, product_ids, memo } = same;
  const kept = Object.entries({ quota_id, face_value, cloud_service_types, product_ids, memo }).filter(
    ([, value]) => value !== undefined,
  );
  const [from, until] = [dayOf(valid_time), dayOf(expire_time)];
  return {
    ...Object.fromEntries(kept),
    ...(until && { validity_rule: "dates" as const, valid_until: until, ...(from && { valid_from: from }) }),
  };
}

/** Keeps what stands in the form for the next time; nothing is issued by it. */
export function SaveAsTemplate({ issue }: { issue: Issue }) {
  const t = useTranslations("couponTemplates");
  const [start, setStart] = useState<ReturnType<typeof templateStart> | null>(null);
  return (
    <>
      <Button
        className="justify-self-start"
        onClick={() => setStart(templateStart(contentOf(issue)))}
        size="small"
        variant="quiet"
      >
        <BookmarkPlus aria-hidden className="size-4" />
        {t("saveAs")}
      </Button>
      {start && <LateTemplateEditor onClose={() => setStart(null)} start={start} />}
    </>
  );
}
