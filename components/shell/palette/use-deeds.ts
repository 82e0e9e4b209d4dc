"use client";
import { ArrowRight, ShoppingCart } from "lucide-react";
import { useTranslations } from "next-intl";
import { actionsFor, operationPages } from "@/lib/knowledge-actions";
import { usePerson } from "../person";
import type { Entry } from "./entry";

/** What this person can do in the portal, found by its name and by what Huawei calls it. */
export function useDeeds(): Entry[] {
  const t = useTranslations("knowledge.actions");
  const words = useTranslations("palette.deeds");
  const { permissions } = usePerson();
  return actionsFor(Object.keys(operationPages))
    .filter(({ permission }) => permissions.includes(permission))
    .map(({ name, href }) => {
      const operations = Object.keys(operationPages).filter((operation) => operationPages[operation] === name);
      return {
        id: `deed-${name}`,
        label: t(name),
        note: operations[0],
        words: [words(name), ...operations].join(", "),
        icon: ArrowRight,
        href,
      };
    });
}

/** Huawei's order numbers begin with two letters; at least eight characters are no other number that people look for. */
const orderNumber = /^[A-Z]{2}[A-Z0-9]{6,40}$/i;

/** The orders page for an order's number. */
export function useOrders(typed: string): Entry[] {
  const t = useTranslations("palette");
  const { permissions } = usePerson();
  const number = typed.trim();
  if (!permissions.includes("orders.read") || !orderNumber.test(number) || !/\d/.test(number)) return [];
  return [
    {
      id: "order",
      label: t("order", { number: number.toUpperCase() }),
      words: "",
      icon: ShoppingCart,
      href: `/orders?orderId=${encodeURIComponent(number.toUpperCase())}`,
    },
  ];
}
