import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlStyles } from "./input";

/** Several lines; it grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      className={clsx(controlStyles, "field-sizing-content max-h-80 resize-y", className)}
      data-slot="textarea"
      rows={rows}
      {...props}
    />
  );
}
