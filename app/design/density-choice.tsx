"use client";
import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";

const name = "density";
const densities = ["comfortable", "compact"] as const;

/** Shows this page in either density; it is not kept. */
export function DensityChoice() {
  const [density, setDensity] = useState<(typeof densities)[number]>("comfortable");
  return (
    <Segmented
      choices={densities.map((value) => ({ value, label: value }))}
      label={name}
      onChange={(value) => {
        document.documentElement.dataset.density = value;
        setDensity(value);
      }}
      value={density}
    />
  );
}
