import "server-only";
import { z } from "zod";
import { single } from "./single";

/** A setting in whole seconds. */
const seconds = (usual: number, least = 1, most = 86_400) =>
  z.coerce
    .number({ error: "must be a whole number of seconds" })
    .int({ error: "must be a whole number of seconds" })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` })
    .default(usual);

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
  AUTH_SECRET: z.string({ error: "must be set" }).min(32, { error: "must have at least 32 characters" }),
  AUDIT_SIGNING_KEY: z.base64url({ error: "must be 32 bytes in base64url" }).length(43).optional(),
  AUDIT_HEADS_FILE: z.string().min(1).optional(),
  PORTAL_ORIGIN: z.url({ protocol: /^https?$/, error: "must be an http(s):// address" }).optional(),
  UPSTREAM_KIND: z.enum(["sandbox", "huawei"], { error: "must be sandbox or huawei" }).default("huawei"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** Whether people without a sign-in may read the knowledge base; the company's own notes stay within. */
  KNOWLEDGE_PUBLIC: z.enum(["true", "false"], { error: "must be true or false" }).default("false"),
  SETTLE_IN_PORTAL: z.enum(["yes", "no"], { error: "must be yes or no" }).default("yes"),
  /** Whether the portal copies bills by itself; `npm run sync` does so in a process of its own. */
  BILL_SYNC_IN_PORTAL: z.enum(["yes", "no"], { error: "must be yes or no" }).default("yes"),
  /** Where files that people asked for lie, and for how many days. */
  EXPORT_FOLDER: z.string().min(1).default(".data/exports"),
  EXPORT_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  /** Above this amount a spend asks for the person's password once more; never without it. */
  STEP_UP_ABOVE: z
    .stringFormat("amount", /^\d{1,12}(\.\d{1,2})?$/, { error: "must be an amount such as 5000" })
    .optional(),
  /** How long a password that was given once more holds. */
  STEP_UP_SECONDS: seconds(300),
  /** How long a request waits for a second person, and an approved one for its use. */
  APPROVAL_SECONDS: seconds(86_400, 1, 30 * 86_400),
  /** How often settlement looks for spends without an outcome. */
  SETTLE_EVERY_SECONDS: seconds(5),
  /** How long a submit has for itself before settlement takes its spend up. */
  SETTLE_AFTER_SECONDS: seconds(30),
  /** How long a spend that was never sent has before it is closed as not applied. */
  SETTLE_ABANDONED_SECONDS: seconds(120),
  /** How long after the sending records can still come: records were seen ten minutes late. */
  SETTLE_RECORD_LAG_SECONDS: seconds(900),
  /** How far a record may be dated from the sending, as two clocks can differ. */
  SETTLE_LOOK_BACK_SECONDS: seconds(120),
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
