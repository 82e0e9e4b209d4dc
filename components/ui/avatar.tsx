import clsx from "clsx";

/** The last character of a Chinese name, the first letters of others. */
const initialsOf = (name: string) =>
  /\p{Script=Han}/u.test(name)
    ? [...name.trim()].slice(-1).join("")
    : name
        .trim()
        .split(/\s+/)
        .slice(0, 2)
        .map((word) => [...word][0]?.toUpperCase() ?? "")
        .join("");

/** A person as a disc; the name itself stands beside it. */
export const Avatar = ({ name, className }: { name: string; className?: string }) => (
  <span
    aria-hidden
    className={clsx(
      "inline-grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft font-medium text-accent text-caption",
      className,
    )}
    data-slot="avatar"
    translate="no"
  >
    {initialsOf(name)}
  </span>
);
