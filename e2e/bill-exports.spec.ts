import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import Papa from "papaparse";
import { sumAmounts } from "@/lib/money";
import { expect, test } from "./fixtures";
import { textOf } from "./page-list";

for (const language of ["zh", "en"] as const) {
  const text = (key: string) => textOf(`bills.${key}`, language);

  test(`the records on the screen become a file that comes to the same, and is removed again (${language})`, async ({
    page,
    enter,
    portal,
  }) => {
    await enter({ role: "finance", language });
    await page.goto(`${portal.url}/bills/rows?service=hws.service.type.ec2`);
    await page.getByRole("button", { name: text("records.toFile") }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("radio")).toHaveCount(4);
    await page.screenshot({ path: `e2e/screenshots/bill-export-dialog.${language}.png` });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole("button", { name: text("exports.start") }).click();
    await expect(page).toHaveURL(/\/bills\/exports$/);
    const row = page.getByRole("row").nth(1);
    const link = row.getByRole("link");
    await expect(link).toBeVisible({ timeout: 15_000 });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^bills-20\d\d-\d\d\.csv$/);
    const file = readFileSync(await download.path(), "utf8").slice(1);
    const { data } = Papa.parse<string[]>(file, { skipEmptyLines: true });
    const [heads = [], ...rows] = data;
    const due = heads.findIndex((head) => head === "应付金额" || head === "Due");
    const shown = (await row.textContent())?.replaceAll(",", "") ?? "";
    expect(shown).toContain(String(rows.length));
    const [whole = "", cents = ""] = sumAmounts(rows.map((one) => one[due] ?? "0")).split(".");
    expect(shown).toMatch(new RegExp(`${whole}\\.\\d\\d`));
    expect(cents.length).toBeGreaterThan(2);
    await page.screenshot({ path: `e2e/screenshots/bill-exports.${language}.png` });
    await row.getByRole("button", { name: text("exports.remove").replace("{name}", "") }).click();
    await expect(page.getByRole("link", { name: /CSV/ })).toHaveCount(0);
  });
}

test("a month's copy is shown with how far it is, and only finance may hold it up", async ({ page, enter, portal }) => {
  await enter({ role: "viewer", language: "en" });
  await page.goto(`${portal.url}/bills/sync`);
  await expect(page.getByRole("status").first()).toContainText(textOf("bills.sync.status.whole", "en"));
  await expect(page.getByRole("row")).toHaveCount(19);
  await expect(page.getByRole("button", { name: textOf("bills.sync.pause", "en") })).toHaveCount(0);
  await enter({ role: "finance", language: "en" });
  await page.reload();
  await page.getByRole("button", { name: textOf("bills.sync.pause", "en") }).click();
  await expect(page.getByRole("button", { name: textOf("bills.sync.resume", "en") })).toBeVisible();
  await page.getByRole("button", { name: textOf("bills.sync.resume", "en") }).click();
  await expect(page.getByRole("button", { name: textOf("bills.sync.pause", "en") })).toBeVisible();
});
