"use client";
import { Menu as Headless } from "@base-ui/react/menu";
import clsx from "clsx";
import type { ReactElement, ReactNode } from "react";
import { overlayPlace, overlayStyles } from "./overlay";

interface Props {
  /** The button that opens it, usually a Button. */
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "end";
}

/** A list of things to do: arrow keys, first letters, Escape, focus back on its button. Load it late. */
export const Menu = ({ trigger, children, align = "end" }: Props) => (
  <Headless.Root>
    <Headless.Trigger render={trigger} />
    <Headless.Portal container={overlayPlace()}>
      <Headless.Positioner align={align} className="z-overlay outline-none" sideOffset={4}>
        <Headless.Popup className={clsx(overlayStyles, "min-w-44 p-1")} data-slot="menu">
          {children}
        </Headless.Popup>
      </Headless.Positioner>
    </Headless.Portal>
  </Headless.Root>
);

interface ItemProps {
  icon?: ReactNode;
  keys?: ReactNode;
  isDangerous?: boolean;
  isDisabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

/** One thing to do. */
export const MenuItem = ({ icon, keys, isDangerous, isDisabled = false, onSelect, children }: ItemProps) => (
  <Headless.Item
    className={clsx(
      "flex min-h-control cursor-default items-center gap-2 rounded-sm px-2 outline-none data-disabled:opacity-55 data-highlighted:bg-hover [&>svg]:size-4 [&>svg]:shrink-0",
      isDangerous && "text-debt",
    )}
    disabled={isDisabled}
    onClick={onSelect}
  >
    {icon}
    <span className="min-w-0 flex-1 truncate">{children}</span>
    {keys}
  </Headless.Item>
);

/** A line between groups of a menu. */
export const MenuSeparator = () => <Headless.Separator className="-mx-1 my-1 border-line border-t" />;
