import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { chooseRoomyQuota, fillIssue, partsOf, words } from "./issue-form";
import { textOf } from "./page-list";

for (const language of ["zh", "en"] as const) {
  const text = (key: string) => textOf(`couponTemplates.${key}`, language);

  test(`what was typed into an issue is kept as a template, fills the next one, and is removed (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
  }) => {
    const name = `${language} ${Date.now()}`;
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/coupons/issue`);
    const parts = partsOf(page, language);
    await chooseRoomyQuota(page, language);
    await parts.face.fill("12.5");
    await page.getByRole("button", { name: text("saveAs") }).click();
    const editor = page.getByRole("dialog");
    await editor.getByLabel(text("editor.name")).fill(name);
    await page.screenshot({ path: `e2e/screenshots/template-editor.${language}.png` });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await editor.getByRole("button", { name: text("editor.save") }).click();
    await expect(editor).toHaveCount(0);

    await page.goto(`${portal.url}/coupons?tab=templates`);
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row).toContainText("12.50");
    await expect(row).toContainText(text("state.ready"));
    await page.screenshot({ path: `e2e/screenshots/templates.${language}.png` });
    await row.getByRole("link", { name: text("useOf").replace("{name}", name) }).click();
    await expect(parts.face).toHaveValue(/^12\.50?$/);
    const applied = async () =>
      (await sandbox.journal()).filter(({ operation }) => operation === "CreatePartnerCoupons").length;
    const before = await applied();
    await parts.customers.click();
    await page.getByRole("listbox").getByRole("option").first().click();
    await expect(parts.preview).toContainText(words[language].takes);
    await parts.check.click();
    await parts.confirm.click();
    await expect.poll(applied).toBe(before + 1);

    await page.goto(`${portal.url}/coupons?tab=templates`);
    await row.getByRole("button", { name: text("removeOf").replace("{name}", name) }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole("button", { name: text("undo") }).click();
    await expect(row).toBeVisible();
    await row.getByRole("button", { name: text("removeOf").replace("{name}", name) }).click();
    await expect(row).toHaveCount(0);
    await page.goto(`${portal.url}/settings/log`);
    await expect(page.getByRole("grid")).toContainText(textOf("log.actions.template.restored", language));
  });
}

test("a template that somebody changed meanwhile is not overwritten", async ({ enter, post, sessionOf }) => {
  await enter();
  const cookie = await sessionOf("finance");
  const ask = async (path: string, body: unknown) => (await post(`desk/${path}`, body, { cookie })).json();
  const content = { quota_rule: "soonest", validity_rule: "quota", face_value: "5" };
  const name = `twice ${Date.now()}`;
  const { id } = (await ask("saveCouponTemplate", { name, ...content })) as { id: string };
  const { templates } = (await ask("listCouponTemplates", {})) as { templates: { id: string; updatedAt: string }[] };
  const seen = templates.find((one) => one.id === id)?.updatedAt;
  expect(await ask("saveCouponTemplate", { id, seen, name, ...content, face_value: "6" })).toEqual({ id });
  const second = await ask("saveCouponTemplate", { id, seen, name, ...content, face_value: "7" });
  expect(second).toMatchObject({ code: "bad_input", fields: [{ field: "name", rule: "template_changed" }] });
  const twin = await ask("saveCouponTemplate", { name, ...content });
  expect(twin).toMatchObject({ code: "bad_input", fields: [{ field: "name", rule: "name_taken" }] });
  expect(await ask("removeCouponTemplate", { id })).toEqual({ removed: true });
});

test("a receipt gives a template with what was issued", async ({ page, enter, portal }) => {
  await enter({ role: "finance", language: "en" });
  const { check, confirm } = await fillIssue(page, portal.url, "en", 1, "3.25");
  await check.click();
  await confirm.click();
  await page.goto(`${portal.url}/coupons?tab=receipts`);
  await page.getByRole("gridcell").nth(1).waitFor();
  await page.getByRole("grid").getByRole("link").first().click();
  await page.getByRole("button", { name: textOf("couponTemplates.saveAs", "en") }).click();
  await expect(page.getByRole("dialog").getByLabel(textOf("couponTemplates.editor.faceValue", "en"))).toHaveValue(
    /^3\.25$/,
  );
});
