import { QueryClient } from "@tanstack/react-query";
import { isProblem } from "./problem-answer";

const passing = new Set([0, 502, 503, 504]);

/** A fault of the upstream, the database or the network passes; a refusal does not. */
const mayPass = (error: unknown) => isProblem(error) && passing.has(error.body.status);

/** A client of the portal's answers. The server retries Huawei already, so a read is asked again only for what passes. */
const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 1 && mayPass(error),
        // While something is away, known rows stay on screen and the page recovers by itself.
        refetchInterval: (query) => (mayPass(query.state.error) ? 5_000 : false),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });

let ofTab: QueryClient | undefined;

/** The one client of a tab: its answers outlive the way through pages that do without it. A server render has its own. */
export function queryClientOfTab(): QueryClient {
  if (typeof window === "undefined") return createQueryClient();
  ofTab ??= createQueryClient();
  return ofTab;
}
