import type { Site } from "@/lib/api/operation";
import type { Customer, CustomerBook } from "./customers";
import { capitalText, hexText, mixedText, rolls } from "./draw";
import type { PartnerKind } from "./world";

/** Somebody who may call: the partner, or one of its customers. */
export interface Account {
  readonly kind: "partner" | "distributor" | "customer";
  readonly domainId: string;
  readonly name: string;
  readonly userId: string;
  readonly userName: string;
  readonly password: string;
  readonly customer: Customer | null;
}

export interface AccessKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly account: Account;
}

/** The region projects that every account has. */
export const regions = [
  "cn-north-4",
  "cn-north-1",
  "cn-east-3",
  "cn-south-1",
  "cn-southwest-2",
  "ap-southeast-1",
] as const;

/** The accounts of a world and their keys; all drawn, so that a restart keeps them valid. */
export function createAccounts(seed: string, site: Site, customers: CustomerBook, kind: PartnerKind) {
  const [id, key, secret] = [rolls(seed, "account id"), rolls(seed, "access key"), rolls(seed, "secret key")];
  const partner: Account = {
    kind: kind === "solution" ? "partner" : "distributor",
    domainId: hexText(id, 0),
    name: site === "cn" ? "yunfan_partner" : "northbridge_partner",
    userId: hexText(id, 1),
    userName: "api_operator",
    password: `Pd-${mixedText(secret, 9_000_000, 16)}`,
    customer: null,
  };
  const accountOf = (customer: Customer): Account => ({
    kind: "customer",
    domainId: customer.id,
    name: customer.accountName,
    userId: hexText(id, 10 + customer.index),
    userName: customer.accountName,
    password: `Pd-${mixedText(secret, customer.index, 16)}`,
    customer,
  });
  const keyOf = (account: Account, at: number): AccessKey => ({
    accessKey: `HPUA${capitalText(key, at, 16)}`,
    secretKey: mixedText(secret, 5_000_000 + at, 40),
    account,
  });
  const keys = [
    keyOf(partner, 0),
    ...customers.present.slice(0, 3).map((customer, at) => keyOf(accountOf(customer), at + 1)),
  ];
  const byKey = new Map(keys.map((one) => [one.accessKey, one]));
  const projects = rolls(seed, "project");
  return {
    partner,
    keys,
    customers,
    findKey: (accessKey: string) => byKey.get(accessKey),
    accountOf,
    /** The id of an account's project in a region. */
    projectId: (account: Account, region: string) =>
      hexText(
        projects,
        Number.parseInt(account.domainId.slice(0, 7), 16) + 31 * regions.indexOf(region as (typeof regions)[number]),
      ),
    /** The platform id that Huawei gave the partner: the agency's name, and every customer's xaccount_type. */
    platform: `${partner.domainId.slice(0, 6)}_idp`,
  };
}

export type Accounts = ReturnType<typeof createAccounts>;
