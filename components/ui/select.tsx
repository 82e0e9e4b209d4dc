import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlStyles } from "./input";

/** The browser's own list: known to everybody's keyboard, phone and screen reader. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  return <select className={clsx(controlStyles, className)} data-slot="select" {...props} />;
}
