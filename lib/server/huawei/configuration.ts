import "server-only";
import { z } from "zod";
import type { Site } from "@/lib/api/operation";

export type Credentials =
  | { kind: "aksk"; accessKey: string; secretKey: string; domainId: string | null; securityToken: string | null }
  | { kind: "token"; domainName: string; userName: string; password: string };

export interface Configuration {
  site: Site;
  bssEndpoint: string;
  iamEndpoint: string;
  credentials: Credentials;
  /** What customers call the agency that lets the partner act for them: the platform id that Huawei gave the partner. */
  customerAgency: string | null;
  /** Calls a second that an operation may make, where configuration changes what its declaration says. */
  perSecond: (operationId: string) => number | undefined;
}

const endpoints: Record<Site, { bss: string; iam: string }> = {
  cn: { bss: "https://bss.myhuaweicloud.com", iam: "https://iam.myhuaweicloud.com" },
  intl: { bss: "https://bss-intl.myhuaweicloud.com", iam: "https://iam.ap-southeast-1.myhuaweicloud.com" },
};

const isLoopback = (host: string) => host === "localhost" || host === "[::1]" || /^127\./.test(host);

const endpoint = z
  .string()
  .refine((text) => URL.canParse(text), { error: "must be an address such as https://bss.myhuaweicloud.com" })
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)), {
    error: "must begin with https:// unless it is on this machine",
  })
  .refine((url) => url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password, {
    error: "must be a host alone, without path, query or name",
  })
  .transform((url) => url.origin);

const text = z.string().trim().min(1, { error: "must not be empty" });
const rate = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, { error: "must be a whole number of calls a second" })
  .transform(Number);

const schema = z.object({
  HUAWEI_SITE: z.enum(["cn", "intl"], { error: "must be cn or intl" }).default("cn"),
  HUAWEI_BSS_ENDPOINT: endpoint.optional(),
  HUAWEI_IAM_ENDPOINT: endpoint.optional(),
  HUAWEICLOUD_SDK_AK: text.optional(),
  HUAWEICLOUD_SDK_SK: text.optional(),
  HUAWEICLOUD_SDK_DOMAIN_ID: text.regex(/^[\w-]{1,64}$/, { error: "must be an account id" }).optional(),
  HUAWEICLOUD_SDK_SECURITY_TOKEN: text.optional(),
  HUAWEI_IAM_DOMAIN_NAME: text.optional(),
  HUAWEI_IAM_USER_NAME: text.optional(),
  HUAWEI_IAM_PASSWORD: text.optional(),
  HUAWEI_CUSTOMER_AGENCY: text.optional(),
  HUAWEI_CALLS_PER_SECOND: rate.optional(),
});
type Values = z.output<typeof schema>;

/** Configuration that cannot work; the message names the variable and never holds its value. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  constructor(variable: string, why: string) {
    super(`${variable} ${why}.`);
  }
}

function credentialsOf(values: Values): Credentials {
  const { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey } = values;
  if (accessKey && secretKey)
    return {
      kind: "aksk",
      accessKey,
      secretKey,
      domainId: values.HUAWEICLOUD_SDK_DOMAIN_ID ?? null,
      securityToken: values.HUAWEICLOUD_SDK_SECURITY_TOKEN ?? null,
    };
  if (accessKey) throw new ConfigurationError("HUAWEICLOUD_SDK_SK", "must be set together with HUAWEICLOUD_SDK_AK");
  if (secretKey) throw new ConfigurationError("HUAWEICLOUD_SDK_AK", "must be set together with HUAWEICLOUD_SDK_SK");
  const named = ["HUAWEI_IAM_DOMAIN_NAME", "HUAWEI_IAM_USER_NAME", "HUAWEI_IAM_PASSWORD"] as const;
  const missing = named.find((name) => values[name] === undefined);
  if (!missing)
    return {
      kind: "token",
      domainName: values.HUAWEI_IAM_DOMAIN_NAME ?? "",
      userName: values.HUAWEI_IAM_USER_NAME ?? "",
      password: values.HUAWEI_IAM_PASSWORD ?? "",
    };
  const some = named.some((name) => values[name] !== undefined);
  throw new ConfigurationError(
    some ? missing : "HUAWEICLOUD_SDK_AK",
    some ? "must be set as well" : "must be set, with HUAWEICLOUD_SDK_SK",
  );
}

const ratePrefix = "HUAWEI_CALLS_PER_SECOND_";

/** `HUAWEI_CALLS_PER_SECOND_COUPONS_ISSUE` speaks of `coupons.issue`; letters count without case. */
function ratesOf(environment: Record<string, string | undefined>): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(ratePrefix) || !value) continue;
    const parsed = rate.safeParse(value);
    if (!parsed.success) throw new ConfigurationError(name, "must be a whole number of calls a second");
    rates.set(name.slice(ratePrefix.length), parsed.data);
  }
  return rates;
}

/** Reads how to reach Huawei; the names are those that the official SDKs read, where they have one. */
export function parseConfiguration(environment: Record<string, string | undefined>): Configuration {
  // A variable that is set to nothing counts as not set.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = schema.safeParse(set);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new ConfigurationError(String(issue?.path[0]), issue?.message ?? "is not usable");
  }
  const values = result.data;
  const rates = ratesOf(set);
  return {
    site: values.HUAWEI_SITE,
    bssEndpoint: values.HUAWEI_BSS_ENDPOINT ?? endpoints[values.HUAWEI_SITE].bss,
    iamEndpoint: values.HUAWEI_IAM_ENDPOINT ?? endpoints[values.HUAWEI_SITE].iam,
    credentials: credentialsOf(values),
    customerAgency: values.HUAWEI_CUSTOMER_AGENCY ?? null,
    perSecond: (id) => rates.get(id.replace(".", "_").toUpperCase()) ?? values.HUAWEI_CALLS_PER_SECOND,
  };
}
