import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZodError } from "zod";
import { fieldProblems } from "@/lib/api/issues";
import { audit } from "@/lib/db/audit-tables";
import { couponTemplate } from "@/lib/db/coupon-template-tables";
import type { CouponTemplate, TemplateContent } from "@/lib/desk/coupon-templates";
import { mostTemplates } from "@/lib/desk/coupon-templates";
import { Problem } from "@/lib/problem";
import { layIn } from "@/scripts/drill/stock";
import { openSpendDesk, type SpendDesk } from "@/scripts/test/spend-desk";
import type { Actor } from "../actor";
import { database } from "../database";
import {
  listCouponTemplates,
  removeCouponTemplate,
  restoreCouponTemplate,
  saveCouponTemplate,
} from "./coupon-templates";
import { runDesk } from "./index";

let spending: SpendDesk;
let actor: Actor;
let viewer: Actor;
const other = () => ({ account: "somebody-else", personId: actor.personId });
const desk = (name: Parameters<typeof runDesk>[0], input: unknown, as = actor) => runDesk(name, input, as, "en");
const list = async () => ((await desk("listCouponTemplates", {})) as { templates: CouponTemplate[] }).templates;
const one = async (id: string) => (await list()).find((template) => template.id === id) ?? expect.fail("no template");
const seenOf = async (id: string) => (await one(id)).updatedAt;
const fixed: TemplateContent = { quota_rule: "fixed", quota_id: "q1", face_value: "12.50", validity_rule: "quota" };
const save = (input: object) => desk("saveCouponTemplate", { ...fixed, ...input }) as Promise<{ id: string }>;
const entriesOf = (id: string) =>
  database()
    .select({ action: audit.action, personId: audit.personId, detail: audit.detail })
    .from(audit)
    .where(sql`subject_kind = 'template' and subject_id = ${id}`)
    .orderBy(audit.seq);
const rulesOf = async (asked: Promise<unknown>) => {
  const problem: unknown = await asked.then(
    () => expect.fail("it was accepted"),
    (error: unknown) => error,
  );
  const fields =
    problem instanceof Problem ? problem.fields : problem instanceof ZodError ? fieldProblems(problem) : [];
  return fields.map(({ field, rule }) => `${field}: ${rule}`);
};

beforeAll(async () => {
  spending = await openSpendDesk({ seed: 11 });
  actor = spending.actor;
  viewer = await spending.signIn("viewer");
}, 60_000);
afterAll(() => spending.close());

describe("a coupon template", () => {
  it("is listed for everybody who may issue, with who made it, and for nobody else", async () => {
    const { id } = await save({ name: "Welcome", memo: " gift " });
    expect(await one(id)).toMatchObject({ name: "Welcome", content: { ...fixed, memo: "gift" } });
    expect((await one(id)).personName).not.toBe("");
    await expect(desk("listCouponTemplates", {}, viewer)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(desk("saveCouponTemplate", { ...fixed, name: "x" }, viewer)).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("keeps only what its rules use", async () => {
    const typed = { quota_type: "1", valid_days: 9, valid_from: "2027-01-01", valid_until: "2027-02-01" };
    const { id } = await save({ name: "Only used", ...typed });
    expect((await one(id)).content).toEqual(fixed);
    const days = { quota_rule: "soonest", validity_rule: "days" };
    await save({ id, seen: await seenOf(id), name: "Only used", ...typed, ...days });
    expect((await one(id)).content).toEqual({ face_value: "12.50", quota_type: "1", valid_days: 9, ...days });
  });

  it.each([
    [{ name: "" }, "name: "],
    [{ name: "a", quota_id: undefined }, "quota_id: required"],
    [{ name: "a", validity_rule: "days" }, "valid_days: required"],
    [{ name: "a", validity_rule: "dates" }, "valid_until: required"],
    [
      { name: "a", validity_rule: "dates", valid_from: "2027-02-01", valid_until: "2027-01-01" },
      "valid_until: days_order",
    ],
    [{ name: "a", id: crypto.randomUUID() }, "seen: required"],
    [{ name: "a", face_value: "1e3" }, "face_value: "],
  ])("is refused with the field to mend: %j", async (input, start) => {
    expect((await rulesOf(save(input)))[0]?.startsWith(start)).toBe(true);
  });

  it("is not kept twice under one name, even when both come at once", async () => {
    const both = await Promise.allSettled([save({ name: "Twins" }), save({ name: "Twins" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = both.find((result) => result.status === "rejected")?.reason;
    expect(refused).toMatchObject({ fields: [{ field: "name", rule: "name_taken", values: { name: "Twins" } }] });
  });

  it("is not overwritten by somebody who did not see its last change: of ten at once one is kept", async () => {
    const { id } = await save({ name: "Race" });
    const seen = await seenOf(id);
    const tries = Array.from({ length: 10 }, (_, at) => save({ id, seen, name: "Race", face_value: `${at + 1}.00` }));
    const results = await Promise.allSettled(tries);
    const kept = results.findIndex(({ status }) => status === "fulfilled");
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await one(id)).toMatchObject({ content: { face_value: `${kept + 1}.00` } });
    expect(await rulesOf(save({ id, seen, name: "Race" }))).toEqual(["name: template_changed"]);
    expect(await save({ id, seen: await seenOf(id), name: "Race won" })).toEqual({ id });
    expect((await entriesOf(id)).length).toBe(3);
  });

  it("can be taken back after it was removed, unless another has its name by then", async () => {
    const { id } = await save({ name: "Back" });
    const seen = await seenOf(id);
    await desk("removeCouponTemplate", { id });
    expect((await list()).some((template) => template.id === id)).toBe(false);
    await expect(desk("removeCouponTemplate", { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(save({ id, seen, name: "Back" })).rejects.toMatchObject({ code: "not_found" });
    await desk("restoreCouponTemplate", { id });
    expect((await one(id)).name).toBe("Back");
    await desk("removeCouponTemplate", { id });
    await save({ name: "Back" });
    expect(await rulesOf(desk("restoreCouponTemplate", { id }))).toEqual(["name: name_taken"]);
  });

  it("of another account is found by nobody here", async () => {
    const { id } = await saveCouponTemplate({ ...fixed, name: "Theirs" }, other());
    expect((await list()).some((template) => template.id === id)).toBe(false);
    await expect(save({ id, seen: "2026-01-01T00:00:00.000Z", name: "Mine" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(desk("removeCouponTemplate", { id })).rejects.toMatchObject({ code: "not_found" });
    await removeCouponTemplate({ id }, other());
    await expect(desk("restoreCouponTemplate", { id })).rejects.toMatchObject({ code: "not_found" });
    await restoreCouponTemplate({ id }, other());
    expect((await listCouponTemplates("somebody-else")).templates).toMatchObject([{ name: "Theirs", content: fixed }]);
  });

  it("and more than an account may keep are refused", async () => {
    const many = { account: "many", personId: actor.personId };
    await database()
      .insert(couponTemplate)
      .values(Array.from({ length: mostTemplates }, (_, at) => ({ ...many, name: `t${at}`, content: fixed })));
    await expect(saveCouponTemplate({ ...fixed, name: "one more" }, many)).rejects.toMatchObject({ code: "too_large" });
  });
});

describe("the log of a template", () => {
  it("tells who made, changed, removed and took it back, and what it held before and after", async () => {
    const { id } = await save({ name: "Logged" });
    await save({ id, seen: await seenOf(id), name: "Logged anew", face_value: "20.00" });
    await desk("removeCouponTemplate", { id });
    await desk("restoreCouponTemplate", { id });
    const rows = await entriesOf(id);
    expect(rows.map(({ action }) => action)).toEqual([
      ...["template.saved", "template.saved", "template.removed", "template.restored"],
    ]);
    expect(rows.every(({ personId }) => personId === actor.personId)).toBe(true);
    const [first, changed, removed, restored] = rows.map(({ detail }) => JSON.parse(detail) as unknown);
    const [before, after] = ["12.50", "20.00"].map((face, at) => [
      at === 0 ? "Logged" : "Logged anew",
      ...[
        ["face_value", face],
        ["quota_id", "q1"],
        ["quota_rule", "fixed"],
        ["validity_rule", "quota"],
      ],
    ]);
    expect(first).toEqual({ after: before });
    expect(changed).toEqual({ before, after });
    expect(removed).toEqual({ before: after });
    expect(restored).toEqual({ after });
  });

  it("and the change stand or fall together", async () => {
    const { id } = await save({ name: "Together" });
    const seen = await seenOf(id);
    await database().sql.unsafe("alter table audit rename to audit_away");
    try {
      await expect(save({ id, seen, name: "Together", face_value: "99.00" })).rejects.toThrow();
      await expect(save({ name: "Alone" })).rejects.toThrow();
      await expect(desk("removeCouponTemplate", { id })).rejects.toThrow();
    } finally {
      await database().sql.unsafe("alter table audit_away rename to audit");
    }
    const kept = await database().select().from(couponTemplate).where(eq(couponTemplate.id, id));
    expect(kept).toMatchObject([{ removedAt: null, content: { face_value: "12.50" } }]);
    expect((await list()).some(({ name }) => name === "Alone")).toBe(false);
  });
});

describe("a template of a receipt", () => {
  it("holds what the issue was filled in with but its customers, and is of issues of this account alone", async () => {
    const { customers, quotaId } = await layIn(spending.read, spending.spend, { coupons: 0, childQuotas: 0 });
    const input = { quota_id: quotaId, customer_ids: customers.slice(0, 1), face_value: "12.50", memo: "spring" };
    const receipt = await spending.spend("coupons.issue", input);
    const { content } = (await desk("templateOfReceipt", { id: receipt.id })) as { content: TemplateContent };
    expect(content).toEqual({
      ...{ quota_rule: "fixed", quota_id: quotaId, validity_rule: "quota" },
      ...{ face_value: "12.50", memo: "spring" },
    });
    await expect(desk("templateOfReceipt", { id: crypto.randomUUID() })).rejects.toMatchObject({ code: "not_found" });
  });
});
