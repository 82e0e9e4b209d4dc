import type { z } from "zod";

/** What a declared field says about typing into it. */
export interface FieldRules {
  isRequired: boolean;
  /** The most characters of a text. */
  maxLength?: number;
  /** The most entries of a list. */
  maxItems?: number;
}

type Schema = z.core.$ZodType;
type Wrapping = { innerType: Schema };

/** The schema within optional, nullable and the like. */
function coreOf(schema: Schema): Schema {
  const def = schema._zod.def as Partial<Wrapping>;
  return def.innerType ? coreOf(def.innerType) : schema;
}

/** Required mark and limits of a field, read off its declaration. */
export function fieldRules(schema: Schema): FieldRules {
  const core = coreOf(schema);
  const { maximum } = core._zod.bag as { maximum?: number };
  const isRequired = schema._zod.optin !== "optional";
  if (maximum === undefined) return { isRequired };
  if (core._zod.def.type === "string") return { isRequired, maxLength: maximum };
  return core._zod.def.type === "array" ? { isRequired, maxItems: maximum } : { isRequired };
}
