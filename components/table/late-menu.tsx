"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Popover } from "../ui/popover";
import { Spinner } from "../ui/spinner";

interface Props {
  trigger: ReactNode;
  label?: string;
  children: () => ReactNode;
}

/** A panel whose content is made, and whose code comes, when it is first opened. */
export function LateMenu({ trigger, label, children }: Props) {
  return (
    <Popover trigger={trigger} variant="quiet" {...(label && { label })}>
      <Opened>{children}</Opened>
    </Popover>
  );
}

function Opened({ children }: { children: () => ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isOpened, setOpened] = useState(false);
  useEffect(() => {
    const panel = place.current?.closest("[popover]");
    if (!panel) {
      setOpened(true); // a panel that is only in the page while it is open
      return;
    }
    const open = () => setOpened(true);
    panel.addEventListener("beforetoggle", open, { once: true });
    return () => panel.removeEventListener("beforetoggle", open);
  }, []);
  return <div ref={place}>{isOpened ? children() : <Spinner />}</div>;
}
