"use client";
import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { TemplateFaultNote } from "@/components/coupon/template-fault-note";
import { quotaOf, type TemplateQuota, templateFault } from "@/components/coupon/template-rules";
import { useServiceNames } from "@/components/coupon/use-limit-words";
import { useCodeLabel } from "@/components/figure/code-label";
import { Instant } from "@/components/figure/instant";
import { Money } from "@/components/figure/money";
import { PersonName } from "@/components/figure/person-name";
import { TemplateState } from "@/components/figure/template-state";
import { amountValue, type Column, instantValue, textValue } from "@/components/table/columns";
import { IconButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { quotaType } from "@/lib/api/codes/coupons";
import type { CouponTemplate, TemplateContent } from "@/lib/desk/coupon-templates";

interface Wish {
  /** Undefined until they are read. */
  quotas: readonly TemplateQuota[] | undefined;
  now: string;
  onChange: (template: CouponTemplate) => void;
  onRemove: (template: CouponTemplate) => void;
}

const Line = ({ text }: { text: string }) => (
  <span className="truncate [dd_&]:whitespace-normal" title={text}>
    {text}
  </span>
);

/** The columns of templates: what each fills in, whether it can be used today, and what can be done with it. */
export function useTemplateColumns({ quotas, now, onChange, onRemove }: Wish): Column<CouponTemplate>[] {
  const t = useTranslations("couponTemplates");
  const label = useCodeLabel();
  const service = useServiceNames();
  return useMemo((): Column<CouponTemplate>[] => {
    const quotaText = ({ content }: CouponTemplate) => {
      const kind = label(quotaType, content.quota_type ?? "0");
      if (content.quota_rule === "fixed") return content.quota_id ?? "";
      const found = quotas && quotaOf(content, quotas, now);
      return t(`quotaText.${content.quota_rule}`, { kind, id: found?.quota_id ?? "—" });
    };
    const validity = (content: TemplateContent) => {
      if (content.validity_rule === "days") return t("validText.days", { count: content.valid_days ?? 0 });
      if (content.validity_rule === "quota") return t("validText.quota");
      const until = content.valid_until ?? "";
      return content.valid_from
        ? t("validText.between", { from: content.valid_from, until })
        : t("validText.until", { until });
    };
    const limits = ({ cloud_service_types: services = [], product_ids: products = [] }: TemplateContent) =>
      [...services.map(service), ...products].join(t("separator")) || t("noLimits");
    return [
      {
        id: "name",
        header: t("column.name"),
        width: 190,
        value: textValue(({ name }) => name),
        cell: ({ name }) => (
          <span className="truncate font-medium" title={name} translate="no">
            {name}
          </span>
        ),
      },
      {
        id: "state",
        header: t("column.state"),
        width: 100,
        value: { kind: "none" },
        cell: ({ content }) => quotas && <TemplateState fault={templateFault(content, quotas, now)} />,
      },
      {
        id: "actions",
        header: t("column.actions"),
        width: 140,
        value: { kind: "none" },
        cell: (template) => (
          <span className="flex items-center gap-1">
            <Link
              aria-label={t("useOf", { name: template.name })}
              className="me-1 text-accent hover:underline"
              href={{ pathname: "/coupons/issue", query: { template: template.id } }}
            >
              {t("use")}
            </Link>
            <IconButton label={t("changeOf", { name: template.name })} onClick={() => onChange(template)} size="small">
              <Pencil aria-hidden className="size-3.5" />
            </IconButton>
            <IconButton label={t("removeOf", { name: template.name })} onClick={() => onRemove(template)} size="small">
              <Trash2 aria-hidden className="size-3.5" />
            </IconButton>
          </span>
        ),
      },
      {
        id: "faceValue",
        header: t("column.faceValue"),
        width: 120,
        align: "end",
        value: amountValue(({ content }) => content.face_value),
        cell: ({ content }) => <Money amount={content.face_value} />,
      },
      {
        id: "quota",
        header: t("column.quota"),
        width: 230,
        value: textValue(quotaText),
        cell: (template) => <Line text={quotaText(template)} />,
      },
      {
        id: "validity",
        header: t("column.validity"),
        width: 200,
        value: textValue(({ content }) => validity(content)),
        cell: ({ content }) => <Line text={validity(content)} />,
      },
      {
        id: "why",
        header: t("column.why"),
        width: 240,
        value: { kind: "none" },
        cell: ({ content }) => {
          const fault = quotas ? templateFault(content, quotas, now) : null;
          return fault ? <TemplateFaultNote fault={fault} /> : <span className="text-ink-soft">—</span>;
        },
      },
      {
        id: "limits",
        header: t("column.limits"),
        width: 180,
        value: textValue(({ content }) => limits(content)),
        cell: ({ content }) => <Line text={limits(content)} />,
      },
      {
        id: "memo",
        header: t("column.memo"),
        width: 160,
        value: textValue(({ content }) => content.memo),
        cell: ({ content }) => (
          <span className="truncate" title={content.memo} translate="no">
            {content.memo || "—"}
          </span>
        ),
      },
      {
        id: "person",
        header: t("column.person"),
        width: 120,
        value: textValue(({ personName }) => personName),
        cell: ({ personName }) => <PersonName name={personName} />,
      },
      {
        id: "updated",
        header: t("column.updated"),
        width: 150,
        value: instantValue(({ updatedAt }) => updatedAt),
        cell: ({ updatedAt }) => <Instant value={updatedAt} />,
      },
    ];
  }, [t, label, service, quotas, now, onChange, onRemove]);
}
