"use client";
import { useMutation } from "@tanstack/react-query";
import { BookmarkPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import { notify } from "../shell/notify";
import { Allowed } from "../shell/person";
import { Button } from "../ui/button";
import { LateTemplateEditor } from "./late-template-editor";
import { templateStart } from "./template-fields";

/** Makes a template of what a past issue was filled in with. */
export function TemplateOfReceipt({ id }: { id: string }) {
  const t = useTranslations("couponTemplates");
  const read = useMutation({
    mutationFn: () => call(api.desk.templateOfReceipt, { id }),
    onError: () => notify({ title: t("notRead") }),
  });
  return (
    <Allowed permission="coupons.spend">
      <Button
        className="justify-self-start"
        isLoading={read.isPending}
        onClick={() => read.mutate()}
        variant="secondary"
      >
        <BookmarkPlus aria-hidden className="size-4" />
        {t("saveAs")}
      </Button>
      {read.data && <LateTemplateEditor onClose={read.reset} start={templateStart(read.data.content)} />}
    </Allowed>
  );
}
