import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type NavigationName, navigation } from "@/lib/routes";

/** A page that the tests open. One place names them all, so that a new page cannot be forgotten. */
export interface ListedPage {
  /** Its folder under `app`, as Next.js knows it. */
  route: string;
  /** An address that opens it; `{receipt}` stands for a receipt that the test makes, `{run}` for a draft of a bulk run, `{approval}` for a request, `{note}` for a note of the company's, `{customer}` for a customer of the sandbox. */
  path: string;
  /** The message that is its heading; none where data is. */
  heading?: string;
}

/** Headings that are not the title of the texts of the page's name. */
const headings: Partial<Record<NavigationName, string>> = { issue: "coupons.form.title" };

const fromNavigation = navigation.map(
  ({ name, href }): ListedPage => ({
    route: `(${name === "knowledge" ? "knowledge" : "portal"})${href}`,
    path: href,
    heading: headings[name] ?? `${name}.title`,
  }),
);

/** Pages that the navigation does not name: views of a page, and pages below one. */
const below: ListedPage[] = [
  { route: "(portal)/balances/allocate", path: "/balances/allocate", heading: "transfer.allocate.title" },
  { route: "(portal)/balances/reclaim", path: "/balances/reclaim", heading: "transfer.reclaim.title" },
  { route: "(portal)/bulk/new", path: "/bulk/new?kind=allocation", heading: "bulk.new.allocation" },
  { route: "(portal)/bulk/[id]", path: "/bulk/{run}" },
  { route: "(portal)/approvals/[id]", path: "/approvals/{approval}" },
  { route: "(portal)/approvals/rules", path: "/approvals/rules", heading: "approvals.rules.title" },
  { route: "(portal)/balances/accounts", path: "/balances/accounts", heading: "accounts.own.title" },
  { route: "(portal)/balances/adjustments", path: "/balances/adjustments", heading: "accounts.adjustments.title" },
  { route: "(portal)/balances/changes", path: "/balances/changes", heading: "accounts.changes.title" },
  {
    route: "(portal)/balances/changes/customer",
    path: "/balances/changes/customer",
    heading: "accounts.changes.customer.title",
  },
  { route: "(portal)/resellers/allocate", path: "/resellers/allocate", heading: "transfer.resellerAllocate.title" },
  { route: "(portal)/resellers/reclaim", path: "/resellers/reclaim", heading: "transfer.resellerReclaim.title" },
  { route: "(portal)/resellers/quotas", path: "/resellers/quotas", heading: "resellers.quotas.title" },
  { route: "(portal)/resellers/records", path: "/resellers/records", heading: "resellers.records.title" },
  { route: "(portal)/resellers/quotas/issue", path: "/resellers/quotas/issue", heading: "resellers.issue.title" },
  {
    route: "(portal)/resellers/quotas/reclaim",
    path: "/resellers/quotas/reclaim",
    heading: "resellers.takeBack.title",
  },
  { route: "(portal)/coupons", path: "/coupons?tab=issued", heading: "coupons.title" },
  { route: "(portal)/coupons", path: "/coupons?tab=records", heading: "coupons.title" },
  { route: "(portal)/coupons", path: "/coupons?tab=receipts", heading: "coupons.title" },
  { route: "(portal)/coupons", path: "/coupons?tab=templates", heading: "coupons.title" },
  { route: "(portal)/coupons", path: "/coupons?tab=held", heading: "coupons.title" },
  { route: "(portal)/coupons/reclaim", path: "/coupons/reclaim", heading: "couponReclaim.title" },
  {
    route: "(portal)/coupons/receipts/[id]",
    path: "/coupons/receipts/{receipt}",
    heading: "coupons.outcome.receiptTitle",
  },
  { route: "(portal)/bills/trend", path: "/bills/trend", heading: "bills.title" },
  { route: "(portal)/bills/trend", path: "/bills/trend?chart=heat&by=chargeMode", heading: "bills.title" },
  { route: "(portal)/bills/rows", path: "/bills/rows", heading: "bills.title" },
  { route: "(portal)/bills/reconcile", path: "/bills/reconcile", heading: "bills.reconcile.title" },
  { route: "(portal)/bills/exports", path: "/bills/exports", heading: "bills.exports.title" },
  { route: "(portal)/bills/sync", path: "/bills/sync", heading: "bills.sync.title" },
  { route: "(portal)/bills/customers/[id]", path: "/bills/customers/{customer}" },
  { route: "(portal)/bills/services/[code]", path: "/bills/services/hws.service.type.ec2" },
  { route: "(portal)/knowledge/notes", path: "/knowledge/notes", heading: "knowledge.notes.title" },
  { route: "(portal)/knowledge/notes/new", path: "/knowledge/notes/new", heading: "knowledge.notes.create" },
  { route: "(portal)/knowledge/notes/[id]", path: "/knowledge/notes/{note}" },
  {
    route: "(portal)/knowledge/notes/[id]/edit",
    path: "/knowledge/notes/{note}/edit",
    heading: "knowledge.notes.edit",
  },
  { route: "(portal)/knowledge/review", path: "/knowledge/review", heading: "knowledge.review.title" },
  { route: "(knowledge)/knowledge", path: "/knowledge?q=coupon", heading: "knowledge.title" },
  { route: "(knowledge)/knowledge", path: "/knowledge?area=finance%2Fcoupons", heading: "knowledge.title" },
  { route: "(knowledge)/knowledge/[id]", path: `/knowledge/${firstArticle()}` },
];

/** Every page inside the shell. */
export const pages: readonly ListedPage[] = [...fromNavigation, ...below];

/** Pages without the shell, for everybody. */
export const publicPages: readonly ListedPage[] = [
  { route: "(public)/sign-in", path: "/sign-in", heading: "signIn.product" },
];

/** `/` leads on; `/design` is for those who build the parts, and has tests of its own. */
export const elsewhere: readonly ListedPage[] = [
  { route: "", path: "/" },
  { route: "design", path: "/design" },
  { route: "design/table/100k", path: "/design/table/100k" },
];

/** The folders of all pages that there are. */
export const routesOnDisk = (): string[] =>
  filesIn("app")
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/^app\//, "").replace(/\/?page\.tsx$/, ""))
    .sort();

/** Every file below a folder, with slashes between its names. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function firstArticle(): string {
  const article = filesIn("content/knowledge").find((file) => file.endsWith(".mdx")) ?? "";
  const id = /\nid:\s*"?([\w-]+)/.exec(readFileSync(article, "utf8"))?.[1];
  if (!id) throw new Error(`${article} has no id`);
  return id;
}

/** A text of the interface by its full key. */
export function textOf(key: string, language: "zh" | "en"): string {
  const [file = "", ...rest] = key.split(".");
  const folder = join("messages", language === "zh" ? "zh-CN" : "en");
  const tree: unknown = JSON.parse(readFileSync(join(folder, `${file}.json`), "utf8"));
  return String(rest.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], tree));
}
