import type { Permission } from "./api/permissions";

export type NavigationGroup = "today" | "money" | "trade" | "help";

/** The pages of the navigation: where they are, what they need, and the key of their name in the shell's messages. */
export const navigation = [
  { name: "overview", href: "/overview", group: "today", permission: "accounts.read" },
  { name: "customers", href: "/customers", group: "money", permission: "customers.read" },
  { name: "balances", href: "/balances", group: "money", permission: "accounts.read" },
  { name: "coupons", href: "/coupons", group: "money", permission: "coupons.read" },
  { name: "orders", href: "/orders", group: "trade", permission: "orders.read" },
  { name: "bills", href: "/bills", group: "trade", permission: "bills.read" },
  { name: "knowledge", href: "/knowledge", group: "help", permission: "knowledge.read" },
] as const satisfies readonly { name: string; href: `/${string}`; group: NavigationGroup; permission: Permission }[];

export type NavigationName = (typeof navigation)[number]["name"];
