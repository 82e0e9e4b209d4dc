"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Building2, FileText } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { BookCustomer } from "@/lib/desk/answers";
import type { FoundArticle } from "@/lib/desk/knowledge";
import { usePerson } from "../person";
import type { Entry } from "./entry";
import type { Recent } from "./recent";

/** While somebody types the server is asked at most this often; the first letter is answered at once. */
const pauseMs = 120;
const longest = 64;
const listed = { customers: 6, articles: 5 };

/** Words as they are typed, but not every letter of them: the first at once, then those of each pause. */
function useRested(words: string): string {
  const [rested, setRested] = useState(words);
  const last = useRef(0);
  useEffect(() => {
    const pause = Math.max(0, last.current + pauseMs - Date.now());
    const take = () => {
      last.current = Date.now();
      setRested(words);
    };
    const timer = setTimeout(take, pause);
    return () => clearTimeout(timer);
  }, [words]);
  return words === "" ? "" : rested;
}

/** One Chinese character says enough; of Latin letters it takes two. */
const isEnough = (words: string) => words.length > 1 || /\p{Script=Han}/u.test(words);

const customerEntry = ({ customerId, name, accountName }: BookCustomer): Entry => ({
  id: `customer-${customerId}`,
  label: name ?? accountName ?? customerId,
  note: customerId,
  words: "",
  icon: Building2,
  href: `/customers?customerId=${encodeURIComponent(customerId)}`,
  recent: { kind: "customer", id: customerId },
});

const articleEntry = ({ id, title, area, href }: FoundArticle): Entry => ({
  id: `article-${id}`,
  label: title,
  note: area,
  words: "",
  icon: FileText,
  href,
  recent: { kind: "article", id },
});

/** Customers and articles for the words, and those of the recent ones; what was found stays while the next is looked for. */
export function useFound(typed: string, recent: readonly Recent[]) {
  const { permissions } = usePerson();
  const words = useRested(typed.trim().slice(0, longest));
  const isAsked = isEnough(words);
  const idsOf = (kind: Recent["kind"]) => recent.filter((one) => one.kind === kind).map(({ id }) => id);
  const [customerIds, articleIds] = [idsOf("customer"), idsOf("article")];
  const may = { customers: permissions.includes("customers.read"), articles: permissions.includes("knowledge.read") };
  const kept = { placeholderData: keepPreviousData, refetchInterval: false as const };
  const customers = useQuery({
    ...read(api.desk.findCustomers, { words, limit: listed.customers }),
    ...kept,
    enabled: may.customers && isAsked,
  });
  const articles = useQuery({
    ...read(api.desk.findArticles, { words, limit: listed.articles }),
    ...kept,
    enabled: may.articles && isAsked,
  });
  const knownCustomers = useQuery({
    ...read(api.desk.findCustomers, { ids: customerIds, limit: customerIds.length || 1 }),
    enabled: may.customers && customerIds.length > 0 && typed === "",
  });
  const knownArticles = useQuery({
    ...read(api.desk.findArticles, { ids: articleIds }),
    enabled: may.articles && articleIds.length > 0 && typed === "",
  });
  return {
    customers: isAsked ? (customers.data?.rows ?? []).map(customerEntry) : [],
    articles: isAsked ? (articles.data?.rows ?? []).map(articleEntry) : [],
    known: [
      ...(knownCustomers.data?.rows ?? []).map(customerEntry),
      ...(knownArticles.data?.rows ?? []).map(articleEntry),
    ],
    isLooking: typed.trim() !== words || customers.isFetching || articles.isFetching,
    hasFailed: isAsked && (customers.isError || articles.isError),
  };
}
