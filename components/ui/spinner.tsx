import clsx from "clsx";
import { LoaderCircle } from "lucide-react";

/** Something is on its way; what it is must be said beside it. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={clsx("size-4 animate-spin", className)} data-slot="spinner" />;
}
