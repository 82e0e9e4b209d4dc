"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CopyableId } from "@/components/figure/copyable-id";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Link } from "@/components/ui/link";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { BillFilterLine } from "./bill-filters";
import { BillFrame } from "./bill-frame";
import { LateTrend } from "./late-trend";
import { MonthFigures } from "./month-figures";
import { BillSubject, useBillQuery } from "./use-bill-query";
import { useChoices } from "./use-bill-reads";

interface Props {
  of: "customer" | "service";
  /** The customer's id or the service's code. */
  subject: string;
}

/** The bills of one customer or of one service: the month at a glance and the months before it. */
export function SubjectBoard({ of, subject }: Props) {
  return (
    <BillSubject value={{ [of]: subject }}>
      <Board of={of} subject={subject} />
    </BillSubject>
  );
}

function Board({ of, subject }: Props) {
  const t = useTranslations("bills");
  const { hrefTo } = useBillQuery();
  const name = useSubjectName(of, subject);
  const back = hrefTo("/bills", { [of]: undefined });
  const here =
    of === "customer"
      ? `/bills/customers/${encodeURIComponent(subject)}`
      : `/bills/services/${encodeURIComponent(subject)}`;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: back }]}
        here={name}
        isName={of === "customer"}
        label={t("wayHere")}
      />
      <BillFrame
        action={
          <span className="flex items-center gap-3 text-ink-soft">
            <CopyableId value={subject} />
            {of === "customer" && (
              <Link
                className="text-accent hover:underline print:hidden"
                href={`/customers?customerId=${encodeURIComponent(subject)}`}
              >
                {t("customer.open")}
              </Link>
            )}
          </span>
        }
        description={t(of === "customer" ? "customer.intro" : "service.intro")}
        isName={of === "customer"}
        tab={null}
        title={name}
      >
        <BillFilterLine without={[of]} />
        <MonthFigures of={of}>
          <LateTrend
            hrefOf={(cycle) => hrefTo(here, { cycle, [of]: undefined })}
            splits={of === "customer" ? ["service", "chargeMode", "region"] : ["region", "chargeMode"]}
          />
        </MonthFigures>
      </BillFrame>
    </>
  );
}

/** What a customer or a service is called; its id or code until that is known. */
function useSubjectName(of: Props["of"], subject: string): string {
  const { data: found } = useQuery({
    ...read(api.desk.findCustomers, { ids: [subject], limit: 200 }),
    enabled: of === "customer",
    staleTime: 300_000,
  });
  const { data: choices } = useChoices();
  if (of === "service") return choices?.services.find(({ code }) => code === subject)?.name ?? subject;
  const customer = found?.rows[0];
  return customer?.name ?? customer?.accountName ?? subject;
}
