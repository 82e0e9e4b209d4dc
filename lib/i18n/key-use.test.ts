import { describe, expect, it } from "vitest";
import { shortcutGroups } from "@/components/shell/help/shortcuts";
import { roles } from "@/lib/api/permissions";
import { ruleKinds } from "@/lib/approval/rules";
import { bulkFields, bulkKinds } from "@/lib/bulk/kinds";
import { revealedFields } from "@/lib/desk/answers";
import { approvalStates } from "@/lib/desk/approval-answers";
import { auditActions, auditDetails, auditSubjects } from "@/lib/desk/audit-actions";
import { billSplits, billTenders } from "@/lib/desk/bill-answers";
import { exceptionKinds, exceptionStates } from "@/lib/desk/bill-exceptions";
import { exportFormats } from "@/lib/desk/bill-exports";
import { billCycleStates } from "@/lib/desk/bill-sync";
import { bulkRowFilters } from "@/lib/desk/bulk-answers";
import { quotaRules, validityRules } from "@/lib/desk/coupon-templates";
import { knowledgeActionNames } from "@/lib/knowledge-actions";
import { navigation } from "@/lib/routes";
import { everyNode, loaderOf, parseSource, sourcesIn } from "@/scripts/test/source-tree";
import { type TextUse, textUses } from "@/scripts/test/text-uses";
import { densities, themes } from "./language";
import { messages } from "./messages";

type Tree = { [key: string]: string | Tree };

const keysOf = (tree: Tree, above = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [above + key] : keysOf(value, `${above}${key}.`),
  );
const keys = keysOf(messages["zh-CN"]);

// The samples show texts of other parts; a text that only they show is used by nobody.
const sources = sourcesIn("app", "components").filter(({ file }) => !file.startsWith("app/design/"));
// Where even the frame is broken there is no translator, and both languages are shown.
const fatal = ["fatal.title", "fatal.kept", "fatal.advice", "fatal.retry"].map((key) => ({
  file: "app/global-error.tsx",
  key,
}));
const uses = [...sources.flatMap(({ file, source }) => textUses(file, source)), ...fatal];

const lineStates = [
  ...["intended", "sent", "done", "refused", "unknown"],
  ...["settled_done", "settled_not_applied", "needs_a_person"],
];
const confidences = ["doc", "partial", "question-only"];

/** Rules have sentences; a rule is broken where its name is written, or is made of a check and a type. */
function brokenRules(): string[] {
  const written = new Set(
    sourcesIn("lib", "components").flatMap(({ file, source }) =>
      [...everyNode(parseSource(source, loaderOf(file)))].flatMap((node) =>
        node.type === "Literal" && typeof node.value === "string" ? [node.value] : [],
      ),
    ),
  );
  const isMade = (rule: string) => /^(min|max)_(string|number|int|array)$|^type_\w+$/.test(rule);
  return Object.keys(messages["zh-CN"].rules).filter((rule) => written.has(rule) || isMade(rule));
}

/** Every key of which a part is only known when the page runs, with all that the part can be. */
const open: Readonly<Record<string, readonly string[]>> = {
  "accounts.tabs.*": ["customers", "own", "adjustments", "changes"],
  "accounts.own.column.*": ["amount", "designated", "free", "credit"],
  "accounts.adjustments.empty.*.advice": ["filtered", "none"],
  "accounts.adjustments.empty.*.title": ["filtered", "none"],
  "accounts.adjustments.way.*": ["in", "out"],
  "accounts.changes.empty.*.advice": ["filtered", "none"],
  "accounts.changes.empty.*.title": ["filtered", "none"],
  "accounts.changes.column.*": ["cycle", "channel", "channelNo", "service"],
  "approvals.exceeded.*": ruleKinds,
  "approvals.rules.*": ruleKinds,
  "approvals.rules.*Hint": ruleKinds,
  "approvals.state.*": approvalStates,
  "balances.*": ["allocate", "reclaim"],
  "balances.empty.*.advice": ["filtered", "copying", "none"],
  "balances.empty.*.title": ["filtered", "copying", "none"],
  "bills.changes.*": billSplits,
  "bills.records.columns.*": [
    ...["official", "discount", "due", "cash", "credit", "coupon", "cashCoupon", "card", "debt", "writtenOff"],
  ],
  "bills.exports.format.*": exportFormats,
  "bills.exports.formats.*": exportFormats,
  "bills.exports.state.*": ["running", "done", "failed", "stopped"],
  "bills.reconcile.columns.*": ["sums", "records", "rounding", "coupon", "issued", "allocated"],
  "bills.reconcile.kind.*": exceptionKinds,
  "bills.reconcile.list.*": ["told", "kept", "difference"],
  "bills.reconcile.state.*": exceptionStates,
  "bills.sync.*": ["months", "records", "speed", "left"],
  "bills.sync.state.*": billCycleStates,
  "bills.sync.status.*": ["loading", "paused", "reading", "whole", "resting"],
  "bills.tabs.*": ["month", "trend", "rows", "reconcile", "exports", "sync"],
  "bills.tenders.*": billTenders,
  "bills.trend.*": billSplits,
  "bills.trend.of.*": billSplits,
  "bills.trend.kinds.*": ["bars", "lines", "heat"],
  ...Object.fromEntries(
    ["about.*", "kind.*", "new.*", "source.example.*", "start.*", "start.about.*"].map((key) => [
      `bulk.${key}`,
      bulkKinds,
    ]),
  ),
  "bulk.heading.*": bulkFields.coupon,
  "bulk.draftState.*": ["ready", "problem", "leftOut"],
  "bulk.only.*": ["all", ...bulkRowFilters],
  "bulk.rowState.*": ["waiting", "done", "refused", "unknown", "left_out"],
  "bulk.source.problem.*": ["empty", "old_excel", "unreadable"],
  "bulk.state.*": ["draft", "running", "paused", "cancelled", "done"],
  "bulk.steps.*": ["rows", "check", "run"],
  "bulk.settings.*": ["from", "until", "memo"],
  "bulk.settings.*Hint": ["from", "until", "memo"],
  "couponReclaim.many.state.*": [
    ...["ready", "waiting", "sending", "done", "refused"],
    ...["open", "blocked", "reading", "failed"],
  ],
  "coupons.filters.*": [
    ...["createFrom", "createUntil", "effectiveFrom"],
    ...["effectiveUntil", "expireFrom", "expireUntil"],
  ],
  "coupons.quota.state.*": ["over", "not_yet", "used_up"],
  "coupons.tabs.*": ["quotas", "issued", "records", "templates", "held", "receipts"],
  "couponTemplates.editor.quotaRules.*": quotaRules,
  "couponTemplates.editor.validityRules.*": validityRules,
  "couponTemplates.fault.*": ["gone", "status", "over", "not_yet", "used_up", "short", "none", "dates_past"],
  "couponTemplates.quotaText.*": ["soonest", "fullest"],
  "heldCoupons.*.text": ["not_authorised", "not_configured"],
  "heldCoupons.*.title": ["not_authorised", "not_configured"],
  "form.date.stands.*": ["start", "end"],
  "form.receipt.state.*": lineStates,
  "help.groups.*": shortcutGroups.map(({ name }) => name),
  "help.keys.*": shortcutGroups.flatMap(({ shortcuts }) => shortcuts.map(({ name }) => name)),
  "job.problem.*": [
    ...["busy", "credentials_refused", "database_away", "not_on_this_site", "refused_by_huawei"],
    ...["unexpected", "unreadable_answer", "upstream_away", "upstream_slow"],
  ],
  "job.*.begin": ["balances", "bills"],
  "job.*.step": ["balances", "bills"],
  "knowledge.actions.*": knowledgeActionNames,
  "knowledge.site.*": ["cn", "intl", "both"],
  "knowledge.confidence.*": confidences,
  "knowledge.confidenceNote.*": confidences,
  "log.actions.*": auditActions,
  "log.columns.*": ["requestId", "account", "hash", "previousHash"],
  "log.details.*": auditDetails,
  "log.subjects.*": auditSubjects,
  "palette.deeds.*": knowledgeActionNames,
  "palette.groups.*": ["recent", "pages", "deeds", "actions", "customers", "orders", "articles"],
  "palette.words.*": [...new Set([...navigation.map(({ name }) => name), ...densities, ...themes])],
  "resellers.*": ["allocate", "reclaim"],
  "resellers.column.*": [
    ...["account", "manager", "phone", "email", "allocatable", "amount", "designated", "quotaBalance"],
    ...["balance", "value", "created", "effective", "expire", "quotaId", "parentId", "recordId"],
    ...["name", "operator", "remark"],
  ],
  "resellers.tabs.*": ["list", "quotas", "records"],
  "rules.*": brokenRules(),
  "settings.account.kinds.*": ["aksk", "token"],
  "settings.views.pages.*": [
    ...["customers", "balances", "orders", "quotas", "issued", "records", "receipts"],
    ...["bills", "bill-trend", "bill-rows", "own-accounts", "adjustments", "account-changes", "customer-changes"],
    ...["resellers", "reseller-quotas", "quota-records"],
    ...["approvals", "log"],
    ...["held-coupons", "held-cards", "coupon-templates"],
  ],
  "shared.masked.show.*": revealedFields,
  "shared.away.*": ["database", "upstream"],
  "shell.*": navigation.map(({ name }) => name),
  "shell.density.*": densities,
  "shell.groups.*": [...new Set(navigation.map(({ group }) => group))],
  "shell.roles.*": roles,
  "shell.site.*": ["cn", "intl"],
  "shell.theme.*": themes,
  "shell.upstream.*": ["sandbox", "huawei"],
  "table.exportAs.*": ["tsv", "csv", "xlsx"],
  "transfer.*.balance": ["ofCustomer", "ofReseller"],
  "transfer.*.theirs": ["ofCustomer", "ofReseller"],
  ...Object.fromEntries(
    [
      ...["title", "intro", "payeeHint", "amountHint", "submit", "again", "sentence", "final"],
      ...["done", "nothing", "unknown", "reference"],
    ].map((text) => [`transfer.*.${text}`, ["allocate", "reclaim", "resellerAllocate", "resellerReclaim"]]),
  ),
};

/** Keys that are used, with the open ones filled in. */
const usedKeys = (found: readonly TextUse[]) =>
  new Set(found.flatMap(({ key }) => open[key]?.map((value) => key.replace("*", value)) ?? [key]));

describe("a key of the interface's texts", () => {
  it("exists wherever it is used", () => {
    expect(uses.length).toBeGreaterThan(400);
    const missing = uses.filter((use) => [...usedKeys([use])].some((key) => !key.includes("*") && !keys.includes(key)));
    expect(missing).toEqual([]);
  });

  it("is used by some page", () => {
    const used = usedKeys(uses);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it("is written out, or declared here with all that it can be", () => {
    const inUse = new Set(uses.map(({ key }) => key).filter((key) => key.includes("*")));
    expect([...inUse].filter((key) => !(key in open))).toEqual([]);
    expect(Object.keys(open).filter((key) => !inUse.has(key))).toEqual([]);
  });
});

describe("the search for uses", () => {
  const found = (source: string) => textUses("sample.tsx", source).map(({ key }) => key);

  it("tells translators of one name apart by the function they are made in", () => {
    const source = `
      export function One() { const t = useTranslations("one"); return <p>{t("a")}</p>; }
      export async function Two() { const t = await getTranslations("two"); return <p title={t("b")}>{t.rich("c", {})}</p>; }
      function t(text: string) { return text; }
      export const three = t("nothing");`;
    expect(found(source)).toEqual(["one.a", "two.b", "two.c"]);
  });

  it("finds both arms of a choice, a translator used on the spot, and the gap of a template", () => {
    expect(found(`const F = () => { const t = useTranslations("n"); return t(is ? "yes" : "no"); };`)).toEqual([
      "n.yes",
      "n.no",
    ]);
    expect(found(`export const m = async () => (await getTranslations("n"))("title");`)).toEqual(["n.title"]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source to be parsed
    expect(found("const F = () => { const t = useTranslations('n'); return t(`a.${b}.c`); };")).toEqual(["n.a.*.c"]);
    expect(found("const F = () => { const t = useTranslations('n'); return t(b as 'x'); };")).toEqual(["n.*"]);
  });
});
