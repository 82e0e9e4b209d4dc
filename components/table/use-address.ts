"use client";
import { usePathname, useSearchParams } from "next/navigation";

/**
 * Changes parameters of the address in place; an empty value leaves its parameter out. Only the browser reads them, so the
 * server is not asked for the page anew: Next's hooks follow the browser's own history.
 */
export function useAddress(): (values: Readonly<Record<string, string>>) => void {
  const path = usePathname();
  const params = useSearchParams();
  return (values) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    window.history.replaceState(null, "", next.size > 0 ? `${path}?${next}` : path);
  };
}
