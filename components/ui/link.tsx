"use client";
import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link within the portal. Next would ask the server for every page in sight of a link as soon as a page is drawn: two
 * requests each, for pages that begin anew at each visit. Here that begins when somebody points at the link.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  const [isWanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return <NextLink onFocus={want} onPointerEnter={want} prefetch={isWanted ? null : false} {...props} />;
}
