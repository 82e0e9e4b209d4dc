"use client";
import {
  BookOpen,
  CircleDollarSign,
  LayoutDashboard,
  ReceiptText,
  ShoppingCart,
  TicketPercent,
  Users,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type NavigationName, navigation } from "@/lib/routes";
import { usePerson } from "./person";

const icons: Record<NavigationName, typeof Users> = {
  overview: LayoutDashboard,
  customers: Users,
  balances: CircleDollarSign,
  coupons: TicketPercent,
  orders: ShoppingCart,
  bills: ReceiptText,
  knowledge: BookOpen,
};

/** The pages that this person may open, by job. */
export function Navigation({ onFollow }: { onFollow?: () => void }) {
  const t = useTranslations("shell");
  const path = usePathname();
  const { permissions } = usePerson();
  const open = navigation.filter(({ permission }) => permissions.includes(permission));
  const groups = [...new Set(open.map(({ group }) => group))];
  return (
    <nav aria-label={t("navigation")} className="grid gap-4">
      {groups.map((group) => (
        <div className="grid gap-px" key={group}>
          <p className="px-2 py-1 text-ink-soft text-xs">{t(`groups.${group}`)}</p>
          {open
            .filter((page) => page.group === group)
            .map(({ name, href }) => {
              const Icon = icons[name];
              const isHere = path === href || path.startsWith(`${href}/`);
              return (
                <Link
                  key={name}
                  {...(isHere && { "aria-current": "page" as const })}
                  className="flex min-h-8 items-center gap-2.5 rounded-md px-2 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent"
                  href={href}
                  {...(onFollow && { onClick: onFollow })}
                >
                  <Icon aria-hidden className="size-4 shrink-0" />
                  {t(name)}
                </Link>
              );
            })}
        </div>
      ))}
    </nav>
  );
}
