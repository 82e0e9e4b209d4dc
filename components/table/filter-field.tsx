import { useId } from "react";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import type { Filter } from "./filter-bar";

/** One filter of a list under its name. */
export function FilterField({ filter, start, onChoose }: { filter: Filter; start: string; onChoose: () => void }) {
  const id = useId();
  const { name, label, kind, options } = filter;
  return (
    <div className="grid min-w-0 gap-0.5">
      <label className="truncate text-ink-soft text-xs" htmlFor={id}>
        {label}
      </label>
      {kind === "choice" ? (
        <Select className="sm:max-w-44" defaultValue={start} id={id} name={name} onChange={onChoose}>
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          autoComplete="off"
          className={kind === "day" ? "sm:w-36" : "sm:min-w-30"}
          defaultValue={start}
          id={id}
          name={name}
          size={10}
          type={kind === "day" ? "date" : "text"}
        />
      )}
    </div>
  );
}
