"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

/** The address within the portal that a click would lead to in this tab, or null. */
function addressOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hasAttribute("download")) return null;
  const to = new URL(link.href);
  const isSamePage = to.pathname === location.pathname && to.search === location.search;
  return to.origin === location.origin && !isSamePage ? to.pathname + to.search + to.hash : null;
}

/**
 * Asks before a page is left with something in it: a link, the back button, the tab. The App Router has no event for this,
 * so links are caught on their way down the document, and the back button meets an entry of the same page first.
 */
export function useLeaveGuard(isActive: boolean) {
  const router = useRouter();
  const [wanted, setWanted] = useState<{ go: () => void } | null>(null);
  const isFree = useRef(false);

  useEffect(() => {
    if (!isActive) return;
    isFree.current = false;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isFree.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const to = isFree.current ? null : addressOf(event);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted({ go: () => router.push(to as Parameters<typeof router.push>[0]) });
    };
    // The same entry once more, with the router's own state in it, so that going back from it changes nothing on screen.
    const standIn = () => history.pushState({ ...history.state, isGuard: true }, "", location.href);
    const onBack = () => {
      if (isFree.current) return;
      standIn();
      setWanted({ go: () => history.go(-2) });
    };
    if (!(history.state as { isGuard?: boolean } | null)?.isGuard) standIn();
    window.addEventListener("beforeunload", onUnload);
    window.addEventListener("popstate", onBack);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("popstate", onBack);
      document.removeEventListener("click", onClick, { capture: true });
      setWanted(null);
    };
  }, [isActive, router]);

  return {
    isAsked: wanted !== null,
    stay: () => setWanted(null),
    leave: () => {
      isFree.current = true;
      setWanted(null);
      wanted?.go();
    },
  };
}
