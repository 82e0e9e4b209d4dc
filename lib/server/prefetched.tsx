import "server-only";
import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { operations } from "@/lib/api/index";
import type { Ref } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import type { Actor } from "./actor";
import { isDeskName, runDesk } from "./desk/index";
import { invoke } from "./invoke";
import { currentLanguage, type Language } from "./language";
import { currentActor } from "./session";

/** A read that a page begins with: what the browser would ask for, under the key by which it would keep the answer. */
export interface Beginning {
  queryKey: QueryKey;
  operation: { readonly domain: string; readonly id: string };
  input: Record<string, unknown>;
}

/** A beginning by its operation; `more` is what the browser's key holds beyond it, as the reader's language. */
export const beginning = <In extends Record<string, unknown>, Out>(
  operation: Ref<In, Out, "read">,
  input: In,
  ...more: readonly string[]
): Beginning => ({ queryKey: [...read(operation, input).queryKey, ...more], operation, input });

/** The page is not held back for an answer: what takes longer than this is read by the browser, as everything else is. */
const longestMs = 120;

async function answerOf({ operation: { domain, id }, input }: Beginning, actor: Actor, language: Language) {
  const name = id.slice(id.indexOf(".") + 1);
  if (domain === "desk" && isDeskName(name)) return runDesk(name, input, actor, language);
  const operation = operations.get(id);
  if (operation?.effect !== "read") throw new Error(`${id} is no read`);
  return invoke(operation, input, actor, { language });
}

/**
 * Gives a page the answers it begins with, so that its first paint shows them. It goes the road of every call: the same
 * permission, the same schema. What is refused, fails or is slow is left out, and the browser's own read tells why.
 */
export async function Prefetched({ reads, children }: { reads: readonly Beginning[]; children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const [actor, language] = await Promise.all([currentActor().catch(() => null), currentLanguage()]);
  if (actor) {
    const known = reads.map((one) =>
      client.prefetchQuery({ queryKey: one.queryKey, queryFn: () => answerOf(one, actor, language) }),
    );
    await Promise.race([Promise.all(known), new Promise((resolve) => setTimeout(resolve, longestMs))]);
  }
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
