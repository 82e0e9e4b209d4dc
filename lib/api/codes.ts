import type { Site, Text } from "./operation";

/** What a value says about the thing it stands at, beyond its name. */
export type Meaning = "done" | "pending" | "warn" | "debt" | "accent" | "plain";

/** One value of a Huawei enumeration: its label, what it means, and where it is not used everywhere. */
export interface Code extends Text {
  /** Given to every value of a list that is a status. */
  readonly means?: Meaning;
  /** The value is answered but not accepted as a filter. */
  readonly answerOnly?: true;
  readonly site?: Site;
}

/** A closed list on Huawei's pages, an open one on the wire: values are kept as text and unknown ones are shown as they are. */
export type Codes = Readonly<Record<string, Code>>;

export const codes = <const C extends Codes>(list: C): C => list;

/** The label of a value in a language; an unknown value is its own label, an absent one is null. */
export function labelOf(list: Codes, value: string | null | undefined, language: "zh" | "en"): string | null {
  if (value === null || value === undefined || value === "") return null;
  return list[value]?.[language] ?? value;
}
