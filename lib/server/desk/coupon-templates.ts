import "server-only";
import { and, asc, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { api } from "@/lib/api/index";
import { couponTemplate } from "@/lib/db/coupon-template-tables";
import { person } from "@/lib/db/schema";
import type { AuditAction, AuditValue } from "@/lib/desk/audit-actions";
import {
  type CouponTemplate,
  mostTemplates,
  type TemplateContent,
  type templateInput,
} from "@/lib/desk/coupon-templates";
import { Problem } from "@/lib/problem";
import { beijingDay } from "@/lib/time";
import { writeAudit } from "../audit/write";
import { database } from "../database";
import { readEntry } from "../spend/ledger";
import type { Transaction } from "../spend/transitions";
import type { Owner } from "./preferences";

type Row = typeof couponTemplate.$inferSelect;

const iso = (text: string) => new Date(text).toISOString();
const live = (account: string) => and(eq(couponTemplate.account, account), isNull(couponTemplate.removedAt));
const gone = () => new Problem("not_found", { message: "no template of this account has this id" });

/** The account's templates, by name. */
export async function listCouponTemplates(account: string): Promise<{ templates: CouponTemplate[] }> {
  const rows = await database()
    .select({
      id: couponTemplate.id,
      name: couponTemplate.name,
      content: couponTemplate.content,
      personName: person.displayName,
      updatedAt: couponTemplate.updatedAt,
    })
    .from(couponTemplate)
    .innerJoin(person, eq(person.id, couponTemplate.personId))
    .where(live(account))
    .orderBy(asc(couponTemplate.name));
  return { templates: rows.map((row) => ({ ...row, updatedAt: iso(row.updatedAt) })) };
}

const nameTaken = (name: string) =>
  new Problem("bad_input", {
    message: "the account has a template of this name",
    fields: [{ field: "name", rule: "name_taken", values: { name } }],
  });

/** Of two of one name only the first is kept; the index says so even when both come at once. */
const isTwice = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === "23505") || (error.cause !== undefined && isTwice(error.cause)));

const templateChanged = () =>
  new Problem("bad_input", {
    message: "the template was changed meanwhile",
    fields: [{ field: "name", rule: "template_changed", values: {} }],
  });

/** Changes templates and tells the log in one transaction. */
async function change(
  action: Extract<AuditAction, `template.${string}`>,
  { account, personId }: Owner,
  write: (tx: Transaction) => Promise<{ id: string; before?: Told; after?: Told }>,
): Promise<{ id: string }> {
  return database().transaction(async (tx) => {
    const { id, before, after } = await write(tx);
    const detail = { before: before && lineOf(before), after: after && lineOf(after) };
    await writeAudit(tx, { account, actor: { personId }, action, subject: { kind: "template", id }, detail });
    return { id };
  });
}

type Told = Pick<Row, "name" | "content">;

/** A template as the log keeps it: the name first, then what an issue would be filled in with. */
const lineOf = ({ name, content }: Told): AuditValue => [
  name,
  ...Object.entries(content)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
];

async function create(tx: Transaction, values: Pick<Row, "name" | "content" | "updatedAt">, owner: Owner) {
  const [kept] = await tx.select({ total: count() }).from(couponTemplate).where(live(owner.account));
  if ((kept?.total ?? 0) >= mostTemplates)
    throw new Problem("too_large", { message: `an account keeps at most ${mostTemplates} templates` });
  const [made] = await tx
    .insert(couponTemplate)
    .values({ ...values, ...owner })
    .returning({ id: couponTemplate.id });
  if (!made) throw new Problem("unexpected", { message: "a template gave no id" });
  return { ...made, after: values };
}

/** Keeps a template, anew or over one that has not been changed since it was seen. */
export async function saveCouponTemplate(
  { id, seen, name, ...content }: z.output<typeof templateInput>,
  owner: Owner,
): Promise<{ id: string }> {
  const values = { name, content: onlyUsed(content), updatedAt: new Date().toISOString() };
  try {
    return await change("template.saved", owner, async (tx) => {
      if (id === undefined) return create(tx, values, owner);
      const own = and(live(owner.account), eq(couponTemplate.id, id));
      const [known] = await tx.select().from(couponTemplate).where(own).for("update");
      if (!known) throw gone();
      if (seen !== iso(known.updatedAt)) throw templateChanged();
      await tx.update(couponTemplate).set(values).where(own);
      return { id, before: known, after: values };
    });
  } catch (error) {
    throw isTwice(error) ? nameTaken(name) : error;
  }
}

/** What the chosen rules use: a day that was typed before the rule was changed says nothing. */
function onlyUsed(content: TemplateContent): TemplateContent {
  const { quota_id, quota_type, valid_days, valid_from, valid_until, ...rest } = content;
  const { quota_rule, validity_rule } = content;
  return {
    ...rest,
    ...(quota_rule === "fixed" ? { quota_id } : { quota_type: quota_type ?? "0" }),
    ...(validity_rule === "days" && { valid_days }),
    ...(validity_rule === "dates" && { valid_from, valid_until }),
  };
}

/** Takes a template out of sight; for a month it can be taken back. */
export async function removeCouponTemplate({ id }: { id: string }, owner: Owner): Promise<{ removed: true }> {
  await change("template.removed", owner, async (tx) => {
    await tx
      .delete(couponTemplate)
      .where(and(eq(couponTemplate.account, owner.account), sql`removed_at < now() - interval '30 days'`));
    const [removed] = await tx
      .update(couponTemplate)
      .set({ removedAt: new Date().toISOString() })
      .where(and(live(owner.account), eq(couponTemplate.id, id)))
      .returning();
    if (!removed) throw gone();
    return { id, before: removed };
  });
  return { removed: true };
}

/** Takes a removed template back, unless another has its name by now. */
export async function restoreCouponTemplate({ id }: { id: string }, owner: Owner): Promise<{ restored: true }> {
  try {
    await change("template.restored", owner, async (tx) => {
      const [restored] = await tx
        .update(couponTemplate)
        .set({ removedAt: null })
        .where(
          and(
            eq(couponTemplate.account, owner.account),
            eq(couponTemplate.id, id),
            isNotNull(couponTemplate.removedAt),
          ),
        )
        .returning();
      if (!restored) throw gone();
      return { id, after: restored };
    });
    return { restored: true };
  } catch (error) {
    throw isTwice(error) ? nameTaken("") : error;
  }
}

/** What a past issue of the account was filled in with. */
export async function templateOfReceipt(
  { id }: { id: string },
  account: string,
): Promise<{ content: TemplateContent }> {
  const { entry } = await readEntry(account, id);
  const issue = entry.operation === api.coupons.issue.id ? api.coupons.issue.in.safeParse(entry.payload) : null;
  if (!issue?.success) throw new Problem("not_found", { message: "the receipt is of no issue" });
  const { quota_id, face_value, valid_time, expire_time, cloud_service_types, product_ids, memo } = issue.data;
  const dayOf = (instant: string | undefined) => (instant === undefined ? undefined : beijingDay(new Date(instant)));
  return {
    content: {
      ...{ quota_rule: "fixed", quota_id, face_value, memo, cloud_service_types, product_ids },
      ...(expire_time === undefined
        ? { validity_rule: "quota" }
        : { validity_rule: "dates", valid_from: dayOf(valid_time), valid_until: dayOf(expire_time) }),
    },
  };
}
