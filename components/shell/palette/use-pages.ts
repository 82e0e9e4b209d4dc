"use client";
import {
  BookOpen,
  CircleDollarSign,
  Handshake,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
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
import { type NavigationName, navigation } from "@/lib/routes";
import { usePerson } from "../person";
import type { Entry } from "./entry";

const icons: Record<NavigationName, LucideIcon> = {
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

/** The pages that this person may open. */
export function usePages(): Entry[] {
  const shell = useTranslations("shell");
  const t = useTranslations("palette");
  const { permissions } = usePerson();
  return navigation
    .filter(({ permission }) => permissions.includes(permission))
    .map(({ name, href, group, key }) => ({
      id: `page-${name}`,
      label: shell(name),
      note: shell(`groups.${group}`),
      words: `${shell(`groups.${group}`)}, ${t(`words.${name}`)}`,
      icon: icons[name],
      href,
      keys: ["g", key],
      recent: { kind: "page", id: name },
    }));
}
