import { z } from "zod";
import type { Operation } from "./operation";
import { placesOf } from "./wire";

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

/** An operation as plain JSON: what `npm run -s operations` prints and the reference pages show. */
export const describeOperation = (operation: Operation) => ({
  id: operation.id,
  huawei: operation.huawei,
  title: operation.title,
  method: operation.method,
  path: operation.path,
  sites: operation.sites,
  callers: operation.callers,
  permission: operation.permission,
  effect: operation.effect,
  perSecond: operation.perSecond ?? 10,
  source: operation.source,
  in: placesOf(operation),
  input: schemaOf(operation.in),
  output: schemaOf(operation.out),
});
