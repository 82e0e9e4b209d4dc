const form = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The billing month that an address asks for; the current one where it asks for none, or for one that is not yet. */
export const cycleOf = (asked: string | string[] | null | undefined, current: string): string =>
  typeof asked === "string" && form.test(asked) && asked <= current ? asked : current;
