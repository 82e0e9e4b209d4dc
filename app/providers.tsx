"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { queryClientOfTab } from "@/lib/client/query-client";

/** What pages that ask the portal for answers have around them; pages that only show text do without it. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(queryClientOfTab);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
