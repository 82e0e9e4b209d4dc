import { isLosslessNumber, parse } from "lossless-json";
import { z } from "zod";
import type { Operation } from "@/lib/api/operation";
import { decimalFields, readBody, readQuery } from "@/lib/api/wire";
import { badParameter, refuse } from "./refusal";
import { queryPairs } from "./signature";

// The pages tell apart: a key that is absent, `a=` or "" (empty), null or the word null, and two quotes in a query.
type Blank = "empty" | "null" | "quotes";
type Meaning = "none" | "filter" | "refuse";
type Exceptions = Readonly<Record<string, Readonly<Partial<Record<Blank | "other", Meaning>>>>>;

const noFilter = { empty: "none" } as const;
const strict = { empty: "refuse", quotes: "refuse" } as const;
const allBlank = (...names: string[]) => Object.fromEntries(names.map((name) => [name, noFilter]));
const blankIsDefault = { null: "none" } as const;

/** Where a field departs from the rule of its place. Sources: sections N0–N2 and the tables of each operation. */
const exceptions: Readonly<Record<string, Exceptions>> = {
  ListSubCustomers: {
    account_name: noFilter,
    customer: noFilter,
    label: noFilter,
    association_type: noFilter,
    customer_id: noFilter,
  },
  ListQuotaCoupons: { quota_type: noFilter },
  ListPartnerCouponsRecord: {
    operation_types: { empty: "filter" },
    coupon_ids: { empty: "filter" },
    operation_time_begin: strict,
    operation_time_end: strict,
    limit: strict,
    offset: strict,
    result: { other: "none" },
  },
  ListIndirectPartners: { account_name: noFilter },
  ListIssuedCouponQuotas: { parent_quota_id: { empty: "filter" } },
  ListCouponQuotasRecords: {
    operation_time_begin: strict,
    operation_time_end: strict,
    operation_type: { other: "none" },
  },
  ListCustomerAccountChangeRecords: { revenue_expense_type: strict },
  ListPayPerUseCustomerResources: allBlank("order_id", "expire_time_begin", "expire_time_end"),
  ListCustomerOnDemandResources: allBlank(
    ...["region_code", "service_type_code", "effective_time_begin", "effective_time_end", "indirect_partner_id"],
  ),
  ListFreeResourceInfos: allBlank(
    ...["region_code", "order_id", "product_id", "product_name", "enterprise_project_id", "status"],
  ),
  CreateSubCustomer: allBlank("domain_name", "is_close_market_ms"),
  SendVerificationMessageCode: allBlank("lang"),
  ListCustomerselfResourceRecords: Object.fromEntries(
    ["cloud_service_type", "region", "resource_id", "enterprise_project_id", "trade_id"].map((name) => [
      name,
      { empty: "filter" } as const,
    ]),
  ),
  ListCustomerselfResourceRecordDetails: allBlank(
    ...[
      "cloud_service_type",
      "resource_type",
      "region",
      "res_instance_id",
      "enterprise_project_id",
      "payer_account_id",
    ],
  ),
  UpdateSubCustomerBudget: allBlank("cancel_partner_frozen", "frozen_operate_type"),
  ListSubCustomerBudgetRecords: { operation_type: strict, budget_type: strict },
  ListCustomerOrders: {
    order_id: { quotes: "refuse" },
    customer_id: strict,
    status: blankIsDefault,
    limit: blankIsDefault,
    offset: blankIsDefault,
    method: { null: "none", quotes: "none" },
  },
};

/** A value of the wrong form has a code of its own in some fields. */
const formCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CreateSubCustomer: { domain_name: "CBC.99000031" },
  CreatePersonalRealnameAuth: { verified_file_url: "CBC.99000100" },
  CreateEnterpriseRealnameAuthentication: { verified_file_url: "CBC.99000100" },
  ChangeEnterpriseRealnameAuthentication: { verified_file_url: "CBC.99000100" },
};

const blankOf = (value: unknown, inQuery: boolean): Blank | null => {
  if (value === "") return "empty";
  if (value === null || (inQuery && value === "null")) return "null";
  return inQuery && value === '""' ? "quotes" : null;
};

/** In a query an empty value is no filter; in a body null is none. Every other blank is judged as the value it is. */
const usual = (blank: Blank, inQuery: boolean): Meaning | null =>
  (inQuery ? blank === "empty" : blank === "null") ? "none" : null;

const plain = (value: unknown): unknown => {
  if (isLosslessNumber(value)) return Number(value.value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
};

/** The fields of a JSON body; amounts keep the digits they were written with. */
function bodyFields(operation: Operation, body: Uint8Array): [string, unknown][] {
  if (body.length === 0) return [];
  let value: unknown;
  try {
    value = parse(Buffer.from(body).toString("utf8"));
  } catch {
    throw badParameter("body", "not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw badParameter("body", "not a JSON object");
  const amounts = decimalFields(operation);
  const fields = Object.entries(value).map(([name, field]): [string, unknown] => [
    name,
    amounts.has(name) && isLosslessNumber(field) ? field.value : plain(field),
  ]);
  return Object.entries(readBody(operation, Object.fromEntries(fields)));
}

const fields = (operation: Operation, query: string, body: Uint8Array, inQuery: boolean): [string, unknown][] => {
  if (!inQuery) return bodyFields(operation, body);
  try {
    return queryPairs(query);
  } catch {
    throw badParameter("query", "broken percent-encoding");
  }
};

/** Reads the input of a call: blanks get the meaning their page gives them, then the declaration judges the rest. */
export function readInput(
  operation: Operation,
  query: string,
  body: Uint8Array,
  inPath: readonly [string, string][] = [],
): Record<string, unknown> {
  const inQuery = operation.method === "GET" || operation.method === "DELETE";
  const special = exceptions[operation.huawei] ?? {};
  const kept: [string, unknown][] = [];
  const matchless: string[] = [];
  for (const [name, value] of fields(operation, query, body, inQuery)) {
    const blank = blankOf(value, inQuery);
    const meaning = blank === null ? null : (special[name]?.[blank] ?? usual(blank, inQuery));
    if (meaning === "refuse") throw badParameter(name, "must not be blank");
    if (meaning === "filter") matchless.push(name);
    else if (meaning !== "none" && !isIgnored(operation, name, value, special)) kept.push([name, value]);
  }
  const raw = inQuery ? readQuery(operation, kept as [string, string][]) : Object.fromEntries(kept);
  const result = operation.in.safeParse({ ...raw, ...readQuery(operation, inPath) });
  if (!result.success) {
    const issue = result.error.issues[0];
    const known = issue?.code === "invalid_format" ? formCodes[operation.huawei]?.[String(issue.path[0])] : undefined;
    if (known) throw refuse(400, known, `The format of ${String(issue?.path[0])} is incorrect.`);
    throw badParameter(issue?.path.map(String).join(".") || "body", issue?.message ?? "invalid");
  }
  // A filter without a value matches nothing: an empty list holds no row's value.
  return { ...result.data, ...Object.fromEntries(matchless.map((name) => [name, []])) };
}

/** Huawei ignores a value outside some enumerations and answers unfiltered. */
const isIgnored = (operation: Operation, name: string, value: unknown, special: Exceptions) =>
  special[name]?.other === "none" && !(operation.in.shape[name] ?? z.never()).safeParse(value).success;
