import { readSpokenDay } from "@/lib/spoken-day";
import { beijingDay, beijingDayEnd, beijingDayStart } from "@/lib/time";
import { readAmount } from "@/lib/typed-amount";
import { readDay } from "@/lib/typed-day";

export type Typed = string | string[];

/** The wire's value of what was typed, or the rule that it breaks. */
export type WireReading = { wire: unknown } | { rule: string; values?: Record<string, string | number> };

/** How one kind of field is typed, shown back and sent. */
export interface FieldKind {
  empty: Typed;
  read(typed: Typed): WireReading;
  /** The one form that is shown back once typing ends; text that cannot be read stays as it is. */
  settle?(typed: string): string | Promise<string>;
  /** Never written into a draft. */
  isSecret?: true;
}

const textOf = (typed: Typed) => (typeof typed === "string" ? typed.trim() : "");
const today = () => beijingDay(new Date());

/** Free text and ids: sent without the spaces around them. */
export const plainText: FieldKind = { empty: "", read: (typed) => ({ wire: textOf(typed) }) };

/** A password or key: as plain text, and never kept in a draft. */
export const secretText: FieldKind = { ...plainText, read: (typed) => ({ wire: typed }), isSecret: true };

/** Several ids. */
export const idList: FieldKind = { empty: [], read: (typed) => ({ wire: typed }) };

/** An amount in whole units of a currency. */
export const amountOf = (currency: string): FieldKind => {
  const read = (typed: Typed) => readAmount(textOf(typed), currency);
  return {
    empty: "",
    read: (typed) => {
      const reading = read(typed);
      return "value" in reading ? { wire: reading.value } : reading;
    },
    settle: (typed) => {
      const reading = read(typed);
      return "value" in reading ? reading.value : typed;
    },
  };
};

/** A Beijing day, sent as the UTC second with which it begins or ends. */
export const beijingDayOf = (edge: "start" | "end"): FieldKind => ({
  empty: "",
  read: (typed) => {
    const reading = readDay(textOf(typed), today());
    if (!("value" in reading)) return reading;
    return { wire: edge === "start" ? beijingDayStart(reading.value) : beijingDayEnd(reading.value) };
  },
  settle: async (typed) => {
    const reading = await readSpokenDay(typed, today()).catch(() => ({ rule: "day" }));
    return "value" in reading ? reading.value : typed;
  },
});
