"use client";
import { Combobox as Headless } from "@base-ui/react/combobox";
import clsx from "clsx";
import { Check, ChevronsUpDown } from "lucide-react";
import { controlStyles } from "./input";
import { overlayStyles } from "./overlay";

export interface Option {
  value: string;
  label: string;
}

interface Props {
  options: readonly Option[];
  value: Option | null;
  onChange: (value: Option | null) => void;
  placeholder?: string;
  /** Said when nothing matches what is typed. */
  emptyLabel: string;
  openLabel: string;
  isDisabled?: boolean;
  id?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
  "aria-label"?: string;
}

/** One of many, found by typing. Load it late; for a dozen plain choices take Select. */
export function Combobox({
  options,
  value,
  onChange,
  placeholder,
  emptyLabel,
  openLabel,
  isDisabled = false,
  ...aria
}: Props) {
  return (
    <Headless.Root disabled={isDisabled} items={options} onValueChange={onChange} value={value}>
      <div className="relative" data-slot="combobox">
        <Headless.Input className={clsx(controlStyles, "pe-8")} placeholder={placeholder} {...aria} />
        <Headless.Trigger
          aria-label={openLabel}
          className="absolute inset-y-0 end-0 grid w-8 place-items-center text-ink-soft"
        >
          <ChevronsUpDown aria-hidden className="size-4" />
        </Headless.Trigger>
      </div>
      <Headless.Portal>
        <Headless.Positioner className="z-overlay outline-none" sideOffset={4}>
          <Headless.Popup className={clsx(overlayStyles, "w-[var(--anchor-width)] p-1")}>
            <Headless.Empty className="px-2 text-ink-soft not-empty:py-1">{emptyLabel}</Headless.Empty>
            <Headless.List>
              {(option: Option) => (
                <Headless.Item
                  className="flex min-h-control cursor-default items-center gap-2 rounded-sm px-2 outline-none data-highlighted:bg-hover"
                  key={option.value}
                  value={option}
                >
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  <Headless.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Headless.ItemIndicator>
                </Headless.Item>
              )}
            </Headless.List>
          </Headless.Popup>
        </Headless.Positioner>
      </Headless.Portal>
    </Headless.Root>
  );
}
