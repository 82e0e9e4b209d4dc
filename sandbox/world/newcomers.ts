import type { Customer } from "./customers";

/** Customers that the interface created are numbered from here; nothing is drawn for them: they begin with nothing. */
export const firstNewcomer = 3_000_000;

export const isNewcomer = ({ index }: Pick<Customer, "index">) => index >= firstNewcomer;
