import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { textOf } from "./page-list";

for (const language of ["zh", "en"] as const)
  test(`what a customer holds is seen in its own name, and one who has not agreed is a state with a way on (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const found = await post("desk/findCustomers", { words: "", limit: 40 }, { cookie });
    const { rows } = (await found.json()) as { rows: { customerId: string }[] };
    const accessOf = async (customerId: string) =>
      ((await (await post("desk/heldCoupons", { customerId }, { cookie })).json()) as { access: string }).access;
    const known = await Promise.all(
      rows.map(async ({ customerId }) => [customerId, await accessOf(customerId)] as const),
    );
    const open = known.find(([, access]) => access === "open")?.[0];
    const closed = known.find(([, access]) => access === "not_authorised")?.[0];
    expect(open).toBeDefined();
    expect(closed).toBeDefined();
    await page.goto(`${portal.url}/coupons?tab=held&customer=${open}`);
    await expect(page.getByRole("gridcell").nth(1)).toBeVisible();
    await page.screenshot({ path: `e2e/screenshots/held-open.${language}.png` });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.goto(`${portal.url}/coupons?tab=held&customer=${closed}`);
    await expect(
      page.getByRole("heading", { name: textOf("heldCoupons.not_authorised.title", language) }),
    ).toBeVisible();
    await page.screenshot({ path: `e2e/screenshots/held-closed.${language}.png` });
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
