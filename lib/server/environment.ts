import "server-only";
import { z } from "zod";
import { single } from "./single";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  AUTH_SECRET: z.string({ error: "must be set" }).min(32, { error: "must have at least 32 characters" }),
  AUDIT_SIGNING_KEY: z.base64url({ error: "must be 32 bytes in base64url" }).length(43).optional(),
  AUDIT_HEADS_FILE: z.string().min(1).optional(),
  PORTAL_ORIGIN: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }).optional(),
  UPSTREAM_KIND: z.enum(["sandbox", "huawei"], { error: "must be sandbox or huawei" }).default("huawei"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Environment = z.output<typeof schema>;

/** Reads the portal's own settings; the first bad one stops with a sentence that names the variable and not its value. */
export function parseEnvironment(values: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${issue?.path.join(".")} ${issue?.message}.`);
}

export const environment = single("environment", () => parseEnvironment(process.env));
