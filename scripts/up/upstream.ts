import { parseEnvironment } from "@/lib/server/environment";
import { parseConfiguration } from "@/lib/server/huawei/configuration";
import { Refusal } from "./refusal.mjs";

/** Whom the portal talks to, as it is told when everything runs. */
export interface Upstream {
  kind: "sandbox" | "huawei";
  endpoint: string;
  iam: string;
  site: string;
}

const later = "a secret that is made or read in time";

// Any of these says that somebody means to reach Huawei Cloud; one that is missing beside it is then a mistake to be told.
const marks = [
  "HUAWEICLOUD_SDK_AK",
  "HUAWEICLOUD_SDK_SK",
  "HUAWEI_IAM_DOMAIN_NAME",
  "HUAWEI_IAM_USER_NAME",
  "HUAWEI_IAM_PASSWORD",
  "HUAWEI_BSS_ENDPOINT",
  "HUAWEI_IAM_ENDPOINT",
];

/**
 * The configured upstream, or null when nothing is configured and the sandbox takes its place. The portal checks all
 * settings itself; a bad one is told here already, before anything is built and started for nothing.
 */
export function readUpstream(settings: Record<string, string>): Upstream | null {
  try {
    parseEnvironment({ AUTH_SECRET: later, DATABASE_URL: "postgres://later", ...settings });
    const isMeant = marks.some((name) => settings[name]);
    const { site, bssEndpoint, iamEndpoint } = parseConfiguration(
      isMeant ? settings : { ...settings, HUAWEICLOUD_SDK_AK: later, HUAWEICLOUD_SDK_SK: later },
    );
    if (!isMeant) return null;
    return { kind: "huawei", endpoint: bssEndpoint, iam: iamEndpoint, site };
  } catch (error) {
    throw new Refusal(`Partner Desk cannot start: ${error instanceof Error ? error.message : String(error)}`);
  }
}
