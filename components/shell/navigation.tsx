import {
  BookOpen,
  CircleDollarSign,
  Handshake,
  LayoutDashboard,
  ListChecks,
  ReceiptText,
  ScrollText,
  Send,
  Settings,
  ShieldCheck,
  ShoppingCart,
  TicketPercent,
  Users,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Permission } from "@/lib/api/permissions";
import { type NavigationName, navigation, navigationGroups } from "@/lib/routes";
import { NavigationLink } from "./navigation-link";

const icons: Record<NavigationName, typeof Users> = {
  overview: LayoutDashboard,
  customers: Users,
  balances: CircleDollarSign,
  bulk: ListChecks,
  approvals: ShieldCheck,
  resellers: Handshake,
  coupons: TicketPercent,
  issue: Send,
  orders: ShoppingCart,
  bills: ReceiptText,
  knowledge: BookOpen,
  log: ScrollText,
  settings: Settings,
};

// Beside its icon; where icons stand alone it is a tip that comes with the pointer or the focus.
const label = [
  "min-w-0 truncate",
  "lg:group-data-[navigation=rail]/shell:pointer-events-none lg:group-data-[navigation=rail]/shell:absolute",
  "lg:group-data-[navigation=rail]/shell:start-full lg:group-data-[navigation=rail]/shell:ms-3",
  "lg:group-data-[navigation=rail]/shell:rounded-md lg:group-data-[navigation=rail]/shell:bg-tip",
  "lg:group-data-[navigation=rail]/shell:px-2 lg:group-data-[navigation=rail]/shell:py-1",
  "lg:group-data-[navigation=rail]/shell:text-caption lg:group-data-[navigation=rail]/shell:text-on-tip",
  "lg:group-data-[navigation=rail]/shell:opacity-0",
  "lg:group-data-[navigation=rail]/shell:group-hover/link:opacity-100",
  "lg:group-data-[navigation=rail]/shell:group-focus-visible/link:opacity-100",
].join(" ");

/** The pages that this person may open, by job. Drawn by the server: its icons are no part of a page's script. */
export function Navigation({ permissions }: { permissions: readonly Permission[] }) {
  const t = useTranslations("shell");
  const id = useId();
  const open = navigation.filter(({ permission }) => permissions.includes(permission));
  const groups = navigationGroups.filter((group) => open.some((page) => page.group === group));
  return (
    <nav
      aria-label={t("navigation")}
      className="grid gap-2.5 lg:group-data-[navigation=rail]/shell:gap-1"
      data-slot="navigation"
    >
      {groups.map((group) => (
        <div className="grid gap-px" key={group}>
          <p
            className="px-2 text-caption text-ink-soft lg:group-data-[navigation=rail]/shell:sr-only"
            id={`${id}-${group}`}
          >
            {t(`groups.${group}`)}
          </p>
          <ul aria-labelledby={`${id}-${group}`} className="grid gap-px">
            {open
              .filter((page) => page.group === group)
              .map(({ name, href, key }) => {
                const Icon = icons[name];
                return (
                  <li key={name}>
                    <NavigationLink href={href} name={name} shortcut={key}>
                      <Icon aria-hidden className="size-4 shrink-0" />
                      <span className={label}>{t(name)}</span>
                    </NavigationLink>
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
