/** Where pressing a point leads: to an address, or to what the page does with it. */
export type Drill = { hrefOf: (point: string) => string } | { onDrill: (point: string) => void };
