"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { LateTemplateEditor } from "@/components/coupon/late-template-editor";
import { templateStart } from "@/components/coupon/template-fields";
import { useNow } from "@/components/coupon/use-now";
import { templatesQuery, useTemplateQuotas, useTemplates } from "@/components/coupon/use-templates";
import { ReadProblem } from "@/components/job/read-problem";
import { notify } from "@/components/shell/notify";
import { Allowed } from "@/components/shell/person";
import { clientRows } from "@/components/table/client-rows";
import { DataTable } from "@/components/table/data-table";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { api } from "@/lib/client/api";
import { call } from "@/lib/client/call";
import type { CouponTemplate } from "@/lib/desk/coupon-templates";
import { useTemplateColumns } from "./use-template-columns";

/** The account's templates: what each fills in, whether it can be used today, and the ways to change it. */
export function TemplateView() {
  const t = useTranslations("couponTemplates");
  return (
    <Allowed otherwise={<Card>{t("notPermitted")}</Card>} permission="coupons.spend">
      <Templates />
    </Allowed>
  );
}

const none: readonly CouponTemplate[] = [];

function Templates() {
  const t = useTranslations("couponTemplates");
  const now = useNow();
  const known = useTemplates();
  const templates = known.data?.templates ?? none;
  const { quotas, error } = useTemplateQuotas(templates);
  const [start, setStart] = useState<ReturnType<typeof templateStart> | null>(null);
  const remove = useRemove();
  const actions = useMemo(
    () => ({ onChange: (one: CouponTemplate) => setStart(templateStart(one.content, one)), onRemove: remove }),
    [remove],
  );
  const columns = useTemplateColumns({ quotas, now, ...actions });
  const rows = clientRows(templates, { isFetching: known.isFetching, retry: () => void known.refetch() });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-ink-soft">{t("intro")}</p>
        <Button onClick={() => setStart(templateStart({}))} variant="secondary">
          <Plus aria-hidden className="size-4" />
          {t("create")}
        </Button>
      </div>
      <ReadProblem
        error={known.error ?? error}
        isKnown={known.data !== undefined}
        onRetry={() => void known.refetch()}
        since={known.dataUpdatedAt}
      />
      {known.data ? (
        <DataTable
          columns={columns}
          empty={<Empty advice={t("emptyAdvice")} title={t("empty")} />}
          hrefOf={({ id }) => `/coupons/issue?template=${id}`}
          label={t("title")}
          name="coupon-templates"
          rowId={({ id }) => id}
          rows={rows}
        />
      ) : (
        !known.error && <TableSkeleton />
      )}
      {start && <LateTemplateEditor onClose={() => setStart(null)} start={start} />}
    </>
  );
}

/** Removes a template at once and offers to take that back. */
function useRemove() {
  const t = useTranslations("couponTemplates");
  const queries = useQueryClient();
  return useMemo(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: templatesQuery().queryKey });
    const restore = (id: string, name: string) =>
      call(api.desk.restoreCouponTemplate, { id }).then(refresh, () => notify({ title: t("notRestored", { name }) }));
    return ({ id, name }: CouponTemplate) =>
      call(api.desk.removeCouponTemplate, { id }).then(
        () => {
          notify({ title: t("removed", { name }), undo: { label: t("undo"), onUndo: () => void restore(id, name) } });
          return refresh();
        },
        () => notify({ title: t("notRemoved", { name }) }),
      );
  }, [t, queries]);
}
