import type { Permission } from "./api/permissions";

/** The jobs that people come for, in the order of the navigation. */
export const navigationGroups = [
  "today",
  "customers",
  "money",
  "coupons",
  "orders",
  "bills",
  "knowledge",
  "settings",
] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

interface Page {
  name: string;
  href: `/${string}`;
  group: NavigationGroup;
  permission: Permission;
  /** Pressed after `g`, it leads here. */
  key: string;
}

/** The pages of the navigation: where they are, what they need, and the key of their name in the shell's messages. */
export const navigation = [
  { name: "overview", href: "/overview", group: "today", permission: "accounts.read", key: "o" },
  { name: "customers", href: "/customers", group: "customers", permission: "customers.read", key: "c" },
  { name: "balances", href: "/balances", group: "money", permission: "accounts.read", key: "b" },
  { name: "bulk", href: "/bulk", group: "money", permission: "bulk.run", key: "l" },
  { name: "approvals", href: "/approvals", group: "money", permission: "approvals.read", key: "p" },
  { name: "resellers", href: "/resellers", group: "money", permission: "resellers.read", key: "e" },
  { name: "coupons", href: "/coupons", group: "coupons", permission: "coupons.read", key: "u" },
  { name: "issue", href: "/coupons/issue", group: "coupons", permission: "coupons.spend", key: "i" },
  { name: "orders", href: "/orders", group: "orders", permission: "orders.read", key: "r" },
  { name: "bills", href: "/bills", group: "bills", permission: "bills.read", key: "m" },
  { name: "knowledge", href: "/knowledge", group: "knowledge", permission: "knowledge.read", key: "k" },
  { name: "log", href: "/settings/log", group: "settings", permission: "audit.read", key: "a" },
  { name: "settings", href: "/settings", group: "settings", permission: "preferences.write", key: "s" },
] as const satisfies readonly Page[];

export type NavigationName = (typeof navigation)[number]["name"];

/** The page of the navigation that a path belongs to: the nearest one above it. */
export function pageAt(path: string): NavigationName | undefined {
  const above = navigation.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return above.sort((a, b) => b.href.length - a.href.length)[0]?.name;
}
