import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { CustomerName } from "@/components/figure/customer-name";
import { IconButton } from "@/components/ui/button";

/** The customer that figures are narrowed to, by name, with the way out of it. */
export function FilterChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const t = useTranslations("bills.filters");
  return (
    <span className="inline-flex min-h-control max-w-64 items-center gap-1 rounded-md bg-accent-soft ps-2.5 text-accent">
      <span className="truncate">
        <CustomerName id={id} />
      </span>
      <IconButton label={t("allCustomers")} onClick={onRemove} type="button" variant="quiet">
        <X aria-hidden className="size-4" />
      </IconButton>
    </span>
  );
}
