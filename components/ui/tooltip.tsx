"use client";
import { Tooltip as Headless } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

/** A few words about what is under the pointer or has the focus. It never holds what cannot be read elsewhere. */
export const Tooltip = ({ text, children }: { text: ReactNode; children: ReactElement }) => (
  <Headless.Root>
    <Headless.Trigger delay={400} render={children} />
    <Headless.Portal>
      <Headless.Positioner className="z-overlay" sideOffset={6}>
        <Headless.Popup
          className="max-w-64 rounded-md bg-tip px-2 py-1 text-caption text-on-tip shadow-overlay transition-opacity duration-fast data-ending-style:opacity-0 data-starting-style:opacity-0"
          data-slot="tooltip"
        >
          {text}
        </Headless.Popup>
      </Headless.Positioner>
    </Headless.Portal>
  </Headless.Root>
);
