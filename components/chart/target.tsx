"use client";
import type { ComponentProps, FocusEvent, PointerEvent, ReactNode } from "react";
import { Link } from "../ui/link";
import type { Drill } from "./drill";

interface Props {
  point: string;
  /** The series of its row, in a map. */
  series?: string | undefined;
  /** The figures in words. */
  sentence: string;
  drill: Drill | undefined;
  isChosen: boolean;
  isStop: boolean;
  className: string;
  style?: ComponentProps<"span">["style"];
  children?: ReactNode;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: () => void;
  onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave: () => void;
}

/** What can be pointed at, walked to and pressed in a chart: a link, a button, or a figure that leads nowhere. */
export function Target({ point, series, sentence, drill, isChosen, isStop, ...rest }: Props) {
  const props = {
    ...rest,
    "aria-current": isChosen || undefined,
    "aria-label": sentence,
    "data-point": point,
    tabIndex: isStop ? 0 : -1,
  };
  if (!drill) return <span role="img" {...props} />;
  if ("hrefOf" in drill) return <Link href={drill.hrefOf(point, series)} prefetch={false} {...props} />;
  return <button onClick={() => drill.onDrill(point, series)} type="button" {...props} />;
}
