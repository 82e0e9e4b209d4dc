import "server-only";
import type { Codes } from "@/lib/api/codes";
import { billDetailType, periodType, recordChargeMode } from "@/lib/api/codes/bills";
import { associationType } from "@/lib/api/codes/customers";
import type { Language } from "../../language";

/** A column of a file: its heading, what kind of value it holds, and the SQL that gives it as text (`r` is the record). */
export interface ExportColumn {
  name: string;
  heading: { zh: string; en: string };
  kind: "text" | "amount" | "number" | "instant";
  sql: (language: Language) => string;
}

// Our own labels, written into the statement; a quote in one would be doubled.
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

const labelled = (column: string, list: Codes) => (language: Language) =>
  `case ${column} ${Object.entries(list)
    .map(([code, { [language]: label }]) => `when ${literal(code)} then ${literal(label)}`)
    .join(" ")} else ${column} end`;

const column = (
  name: string,
  zh: string,
  en: string,
  kind: ExportColumn["kind"],
  sql: string | ExportColumn["sql"],
): ExportColumn => ({ name, heading: { zh, en }, kind, sql: typeof sql === "string" ? () => sql : sql });
const more = (name: string) => `r.more ->> ${literal(name)}`;
const utc = (text: string) => `to_char(${text} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Every column of a record, in the order of the file. Amounts keep every digit; instants are UTC, months and days Beijing's. */
export const exportColumns: readonly ExportColumn[] = [
  column("cycle", "账期（北京时间）", "Billing month (Beijing)", "text", "r.cycle"),
  column("day", "消费日期（北京时间）", "Day (Beijing)", "text", "r.day::text"),
  column("used_at", "消费时间（UTC）", "Used at (UTC)", "instant", utc("r.used_at")),
  column("customer_id", "客户 ID", "Customer ID", "text", "r.customer_id"),
  column("customer_name", "客户名称", "Customer", "text", "coalesce(c.name, c.account_name)"),
  column("association", "关联类型", "Association type", "text", labelled("r.association", associationType)),
  column("service_code", "云服务编码", "Service code", "text", "r.service"),
  column("service", "云服务", "Service (Chinese name)", "text", "s.name"),
  column(
    "resource_type",
    "资源类型",
    "Resource type",
    "text",
    `coalesce(${more("resource_type_name")}, ${more("resource_type_code")})`,
  ),
  column("region_code", "地域编码", "Region code", "text", "r.region"),
  column("region", "地域", "Region (Chinese name)", "text", "g.name"),
  column("resource_id", "资源 ID", "Resource ID", "text", "r.resource_id"),
  column("resource_name", "资源名称", "Resource name", "text", "r.resource_name"),
  column("resource_tag", "资源标签", "Resource tag", "text", more("resource_tag")),
  column("enterprise_project_id", "企业项目 ID", "Enterprise project ID", "text", more("enterprise_project_id")),
  column("product", "产品", "Product", "text", more("product_name")),
  column("spec", "规格", "Specification", "text", more("product_spec_desc")),
  column("charge_mode", "计费模式", "Charge mode", "text", labelled("r.charge_mode", recordChargeMode)),
  column("bill_type", "账单类型", "Bill type", "text", labelled("r.bill_type", billDetailType)),
  column("trade_id", "订单号/交易编号", "Order or trade ID", "text", "r.trade_id"),
  column("trade_time", "交易时间（UTC）", "Traded at (UTC)", "text", more("trade_time")),
  column(
    "period",
    "订购周期",
    "Period",
    "text",
    (language) =>
      `nullif(concat_ws(' ', ${more("period_num")}, ${labelled(more("period_type"), periodType)(language)}), '')`,
  ),
  column("usage", "用量", "Usage", "number", more("usage_amount")),
  column("usage_type", "用量类型", "Usage type", "text", more("usage_type")),
  column("official", "官网价", "List price", "amount", "r.official::text"),
  column("discount", "优惠金额", "Discount", "amount", "r.discount::text"),
  column("due", "应付金额", "Due", "amount", "r.due::text"),
  column("cash", "现金支付", "Paid in cash", "amount", "r.cash::text"),
  column("credit", "信用额度支付", "Paid on credit", "amount", "r.credit::text"),
  column("coupon", "代金券支付", "Paid by voucher", "amount", "r.coupon::text"),
  column("cash_coupon", "现金券支付", "Paid by cash coupon", "amount", "r.cash_coupon::text"),
  column("card", "储值卡支付", "Paid by stored-value card", "amount", "r.card::text"),
  column("debt", "欠费金额", "Debt", "amount", "r.debt::text"),
  column("written_off", "欠费核销金额", "Written off", "amount", "r.written_off::text"),
];

const focusText = (name: string, sql: string): ExportColumn => column(name, name, name, "text", sql);
const focusAmount = (name: string, sql: string): ExportColumn => column(name, name, name, "amount", sql);
const isRefund = "r.bill_type in ('4', '20', '24')";

/** The columns of FOCUS 1.2 that the records can fill; docs/focus.md says which stands for what. */
export const focusColumns: readonly ExportColumn[] = [
  focusAmount("BilledCost", "r.due::text"),
  focusText("BillingAccountId", "r.account"),
  focusText("BillingCurrency", "'CNY'"),
  focusText("BillingPeriodStart", utc("((r.cycle || '-01')::timestamp at time zone 'Asia/Shanghai')")),
  focusText(
    "BillingPeriodEnd",
    utc("(((r.cycle || '-01')::timestamp + interval '1 month') at time zone 'Asia/Shanghai')"),
  ),
  focusText(
    "ChargeCategory",
    `case when r.charge_mode in ('1', '10') and not ${isRefund} then 'Purchase' when r.bill_type in ('9', '16', '25') then 'Adjustment' when ${isRefund} then 'Credit' else 'Usage' end`,
  ),
  focusText("ChargeClass", `case when r.bill_type in ('16', '25') then 'Correction' end`),
  focusText("ChargeDescription", `concat_ws(' ', s.name, ${more("product_name")})`),
  focusText(
    "ChargeFrequency",
    "case r.charge_mode when '1' then 'Recurring' when '3' then 'Usage-Based' else 'Recurring' end",
  ),
  focusText("ChargePeriodStart", utc("(r.day::timestamp at time zone 'Asia/Shanghai')")),
  focusText("ChargePeriodEnd", utc("((r.day::timestamp + interval '1 day') at time zone 'Asia/Shanghai')")),
  column("ConsumedQuantity", "ConsumedQuantity", "ConsumedQuantity", "number", more("usage_amount")),
  focusText("ConsumedUnit", more("usage_type")),
  focusAmount("ContractedCost", "r.due::text"),
  focusAmount("EffectiveCost", "r.due::text"),
  focusText("InvoiceIssuerName", "'Huawei Cloud'"),
  focusAmount("ListCost", "r.official::text"),
  focusText(
    "PricingCategory",
    "case r.charge_mode when '1' then 'Committed' when '3' then 'Standard' else 'Committed' end",
  ),
  focusText("ProviderName", "'Huawei Cloud'"),
  focusText("PublisherName", "'Huawei Cloud'"),
  focusText("RegionId", "nullif(r.region, '')"),
  focusText("RegionName", "g.name"),
  focusText("ResourceId", "r.resource_id"),
  focusText("ResourceName", "r.resource_name"),
  focusText("ResourceType", more("resource_type_code")),
  focusText("ServiceName", "coalesce(s.name, r.service)"),
  focusText("SkuId", more("product_id")),
  focusText("SubAccountId", "r.customer_id"),
  focusText("SubAccountName", "coalesce(c.name, c.account_name)"),
  focusText(
    "Tags",
    `case when ${more("resource_tag")} is null then '{}' else json_build_object('tag', ${more("resource_tag")})::text end`,
  ),
];
