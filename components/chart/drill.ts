/** Where pressing a point, and in a map the series of its row, leads: to an address, or to what the page does with it. */
export type Drill =
  | { hrefOf: (point: string, series?: string) => string }
  | { onDrill: (point: string, series?: string) => void };
