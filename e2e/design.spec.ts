import AxeBuilder from "@axe-core/playwright";
import { expect, test, watch } from "./fixtures";

for (const language of ["zh", "en"] as const)
  for (const theme of ["light", "dark"] as const)
    test(`every part is whole in ${language}, ${theme}, with nothing for axe to find`, async ({
      page,
      enter,
      portal,
    }) => {
      const seen = watch(page);
      await enter({ language, theme });
      await page.goto(`${portal.url}/design`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
      for (const density of ["comfortable", "compact"]) {
        await page.getByRole("radio", { name: density }).check({ force: true });
        await expect(page.locator("html")).toHaveAttribute("data-density", density);
        const path = `e2e/screenshots/design-${density}.${language}.${theme}.png`;
        await page.screenshot({ path, fullPage: true, animations: "disabled" });
      }
      await page.setViewportSize({ width: 360, height: 740 });
      // A chart is drawn anew a frame after its place has changed.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const path = `e2e/screenshots/phone-design.${language}.${theme}.png`;
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
      expect(seen).toEqual({ errors: [], outside: [] });
    });

test.describe("by keyboard alone", () => {
  test.beforeEach(async ({ page, enter, portal }) => {
    await enter({ language: "en" });
    await page.goto(`${portal.url}/design`);
    await page.waitForLoadState("networkidle");
  });

  test("a menu opens, moves with arrows, and gives the focus back", async ({ page }) => {
    const trigger = page.getByRole("button", { name: "Menu" }).first();
    await trigger.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Dark" })).toBeFocused();
    await page.keyboard.press("End");
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(trigger).toBeFocused();
  });

  test("a dialog keeps the focus inside and gives it back", async ({ page }) => {
    const trigger = page.getByRole("button", { name: "Filters", exact: true }).first();
    await trigger.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Filters" });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("button")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(trigger).toBeFocused();
  });

  test("a question is answered by keyboard: the focus stays in it, starts at the harmless answer and returns", async ({
    page,
  }) => {
    const trigger = page.getByRole("button", { name: "Sign out" });
    await trigger.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("alertdialog", { name: "Sign out" });
    await expect(dialog.getByRole("button", { name: "Close menu" })).toBeFocused();
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press("Tab");
      await expect(dialog.locator(":focus")).toHaveCount(1);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(trigger).toBeFocused();
  });

  test("choices in a row move with arrows", async ({ page }) => {
    const first = page.getByRole("radio", { name: "Columns" }).last();
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Filters" }).last()).toBeChecked();
  });

  test("what happened is said politely and can be taken back", async ({ page }) => {
    await page.getByRole("button", { name: "Issue coupons" }).click();
    const toast = page.locator("[data-slot=toast]");
    await expect(toast).toContainText("Issue coupons");
    await toast.getByRole("button", { name: "Clear" }).click();
    await expect(toast).toHaveCount(0);
  });

  test("with axe watching, menu and question hold nothing to find while open", async ({ page }) => {
    const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
    await page.getByRole("button", { name: "Menu" }).first().press("Enter");
    await expect(page.getByRole("menu")).toBeVisible();
    expect(await findings()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Sign out" }).press("Enter");
    await expect(page.getByRole("alertdialog")).toBeVisible();
    expect(await findings()).toEqual([]);
  });
});
