import { useTranslations } from "next-intl";
import { Sample } from "./sample";

// Whole class names, so that Tailwind finds them.
const grounds = {
  surface: "bg-surface",
  canvas: "bg-canvas",
  raised: "bg-raised",
  hover: "bg-hover",
  line: "bg-line",
  "line-strong": "bg-line-strong",
  accent: "bg-accent",
  "accent-strong": "bg-accent-strong",
};
const meanings = {
  ink: "bg-surface text-ink",
  "ink-soft": "bg-surface text-ink-soft",
  accent: "bg-accent-soft text-accent",
  "on-accent": "bg-accent text-on-accent",
  pending: "bg-pending-soft text-pending",
  done: "bg-done-soft text-done",
  provisional: "bg-provisional-soft text-provisional",
  warn: "bg-warn-soft text-warn",
  debt: "bg-debt-soft text-debt",
  "on-debt": "bg-debt text-on-debt",
  unknown: "bg-unknown-soft text-unknown",
};

const sizes = {
  display: "text-display font-semibold",
  figure: "text-figure font-semibold",
  title: "text-title font-semibold",
  heading: "text-heading font-semibold",
  body: "text-body",
  caption: "text-caption text-ink-soft",
};
const lifts = { raised: "shadow-raised", overlay: "shadow-overlay", modal: "shadow-modal" };
const corners = { sm: "rounded-sm", md: "rounded-md", lg: "rounded-lg", xl: "rounded-xl" };

/** The colours by their names: grounds alone, meanings with the text they carry. */
export function TokenSamples() {
  const shell = useTranslations("shell");
  return (
    <>
      <Sample name="grounds">
        {Object.entries(grounds).map(([name, style]) => (
          <figure className="grid gap-1" key={name}>
            <div className={`h-12 w-28 rounded-md border border-line ${style}`} />
            <figcaption className="font-mono text-xs">{name}</figcaption>
          </figure>
        ))}
      </Sample>
      <Sample name="meanings">
        {Object.entries(meanings).map(([name, style]) => (
          <span className={`rounded-md border border-line px-3 py-2 ${style}`} key={name}>
            {name} 1,234.50
          </span>
        ))}
      </Sample>
      <Sample name="text">
        <div className="grid w-full gap-2">
          {Object.entries(sizes).map(([name, style]) => (
            <p className={style} key={name}>
              {shell("balances")} 1,234,567.50 {name}
            </p>
          ))}
        </div>
      </Sample>
      <Sample name="shadow, radius">
        {[...Object.entries(lifts), ...Object.entries(corners)].map(([name, style]) => (
          <span className={`grid h-14 w-24 place-items-center border border-line bg-surface ${style}`} key={name}>
            {name}
          </span>
        ))}
      </Sample>
    </>
  );
}
