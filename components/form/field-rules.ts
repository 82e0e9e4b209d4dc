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
interface Definition {
  type: string;
  innerType?: Schema;
  checks?: { _zod: { def: { check: string; maximum?: number } } }[];
}

/** The definition within optional, nullable and the like. */
function coreOf(schema: Schema): Definition {
  const def = schema._zod.def as Definition;
  return def.innerType ? coreOf(def.innerType) : def;
}

/** Required mark and limits of a field, read off its declaration. */
export function fieldRules(schema: Schema): FieldRules {
  const { type, checks = [] } = coreOf(schema);
  const isRequired = schema._zod.optin !== "optional";
  const limits = checks.flatMap(({ _zod: { def } }) =>
    def.check === "max_length" && def.maximum !== undefined ? [def.maximum] : [],
  );
  if (limits.length === 0) return { isRequired };
  const most = Math.min(...limits);
  if (type === "string") return { isRequired, maxLength: most };
  return type === "array" ? { isRequired, maxItems: most } : { isRequired };
}
