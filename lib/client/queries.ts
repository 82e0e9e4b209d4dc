import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Ref } from "./api";
import { call } from "./call";

/** Query options of an operation that changes nothing: `useQuery(read(api.orders.list, { limit: 100 }))`. */
export const read = <In, Out>(operation: Ref<In, Out, "read">, input: In) =>
  queryOptions({
    queryKey: [operation.domain, operation.id, input] as const,
    queryFn: ({ signal }) => call(operation, input, { signal }),
  });

/** Mutation options of a change that is safe to ask for again. */
export const write = <In, Out>(operation: Ref<In, Out, "write">) =>
  mutationOptions({ mutationKey: [operation.domain, operation.id], mutationFn: (input: In) => call(operation, input) });

/** Mutation options of a spend. The key belongs to the form, not to the click: every try of one intent carries the same. */
export const spend = <In, Out>(operation: Ref<In, Out, "spend">) =>
  mutationOptions({
    mutationKey: [operation.domain, operation.id],
    mutationFn: ({ key, input }: { key: string; input: In }) => call(operation, input, { key }),
    retry: false,
  });
