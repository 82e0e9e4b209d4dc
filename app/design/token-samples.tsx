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
  debt: "bg-debt-soft text-debt",
  warn: "bg-warn-soft text-warn",
  done: "bg-done-soft text-done",
  unknown: "bg-unknown-soft text-unknown",
};

/** The colours by their names: grounds alone, meanings with the text they carry. */
export const TokenSamples = () => (
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
  </>
);
