import clsx from "clsx";
import { useId } from "react";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import type { Filter } from "./filter-bar";

/** One filter of a list under its name. */
export function FilterField({ filter, start, onChoose }: { filter: Filter; start: string; onChoose: () => void }) {
  const id = useId();
  const { name, label, kind, options } = filter;
  // A choice without "all" begins at its first option, as the list does that it filters.
  const shown = options?.some(({ value }) => value === start) ? start : options?.[0]?.value;
  return (
    <div className={clsx("grid min-w-0 gap-0.5", kind === "text" && "sm:max-w-44 sm:flex-[1_1_5.5rem]")}>
      <label className="truncate text-ink-soft text-xs" htmlFor={id}>
        {label}
      </label>
      {kind === "choice" ? (
        <Select className="sm:max-w-34" defaultValue={shown} id={id} name={name} onChange={onChoose}>
          {options?.map((option) => (
            <option key={option.value} translate={option.isName ? "no" : undefined} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          autoComplete="off"
          className={clsx(kind === "day" && "sm:w-36")}
          defaultValue={start}
          id={id}
          name={name}
          size={6}
          type={kind === "day" ? "date" : "text"}
        />
      )}
    </div>
  );
}
