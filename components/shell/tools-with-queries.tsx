"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { queryClientOfTab } from "@/lib/client/query-client";
import type { Theme } from "@/lib/i18n/language";
import { HeaderTools } from "./header-tools";
import { LanguageSwitch } from "./language-switch";
import { ThemeSwitch } from "./theme-switch";

/** The header's tools with what they ask the portal through, for pages that have nothing to ask themselves. */
export function ShellTools(props: ComponentProps<typeof HeaderTools>) {
  const [client] = useState(queryClientOfTab);
  return (
    <QueryClientProvider client={client}>
      <HeaderTools {...props} />
    </QueryClientProvider>
  );
}

/** What somebody without a sign-in can choose: language and theme. */
export function ReaderTools({ theme }: { theme: Theme }) {
  const [client] = useState(queryClientOfTab);
  return (
    <QueryClientProvider client={client}>
      <LanguageSwitch />
      <ThemeSwitch start={theme} />
    </QueryClientProvider>
  );
}
