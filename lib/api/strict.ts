import type { z } from "zod";
import { oncePer } from "./once";

/**
 * What a declaration takes from a person: a field that it does not name is refused rather than dropped. Made once for
 * each, since a schema compiles itself when it first parses.
 */
export const strictInput = oncePer(<In extends z.ZodObject>({ in: input }: { in: In }) => input.strict());
