import { randomBytes } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { partsOf } from "./issue-form";

const texts = {
  zh: {
    whole: /回收将取走全部余额 ¥1\.17/,
    confirmOne: "确认回收，收回 ¥1.17",
    done: /已回收 1 张/,
    confirmMany: "确认回收 2 张，共 ¥2.34",
    ended: /已回收 2 张/,
    over: "客户不能再使用，且不能撤销",
    password: "登录密码",
  },
  en: {
    whole: /takes all of the ¥1\.17 that is left/,
    confirmOne: "Reclaim, ¥1.17 comes back",
    done: /1 coupon reclaimed/,
    confirmMany: "Reclaim 2 coupons, ¥2.34 in all",
    ended: /2 coupons reclaimed/,
    over: "this cannot be undone",
    password: "Password",
  },
} as const;

for (const language of ["zh", "en"] as const)
  test(`coupons are taken back whole, one or several, with what goes said before and how much went after (${language})`, async ({
    page,
    enter,
    portal,
    post,
    sandbox,
    sessionOf,
  }) => {
    const text = texts[language];
    await enter({ role: "finance", language });
    const cookie = await sessionOf("finance");
    const ask = async <T>(path: string, body: unknown, headers = {}) =>
      (await (await post(path, body, { cookie, headers })).json()) as T;
    const { quotas } = await ask<{ quotas: Record<string, string>[] }>("coupons/listQuotas", {
      quota_status_list: [0],
      limit: 100,
    });
    const now = new Date().toISOString();
    const [quota] = quotas
      .filter(({ effective_time = "", expire_time = "9999" }) => effective_time <= now && expire_time > now)
      .sort((one, other) => Number(other.balance) - Number(one.balance));
    const found = await ask<{ rows: { customerId: string; frozen: string }[] }>("desk/findCustomers", {
      associationType: "2",
      limit: 40,
    });
    const customer_ids = found.rows
      .filter(({ frozen }) => frozen === "0")
      .slice(-3)
      .map(({ customerId }) => customerId);
    const issue = { quota_id: quota?.quota_id, customer_ids, face_value: "1.17" };
    const key = { "idempotency-key": randomBytes(16).toString("hex") };
    const { lines } = await ask<{ lines: { reference: string }[] }>("coupons/issue", issue, key);
    const [one, ...others] = lines.map(({ reference }) => reference);
    const reclaimed = async () =>
      (await sandbox.journal())
        .filter(({ operation }) => operation === "ReclaimPartnerCoupons")
        .map(({ input }) => input.coupon_id);
    const before = (await reclaimed()).length;

    await page.goto(`${portal.url}/coupons/reclaim?coupon=${one}`);
    await expect(page.getByText(text.whole)).toBeVisible();
    await partsOf(page, language).check.click();
    await page.screenshot({ path: `e2e/screenshots/reclaim-check.${language}.png` });
    await page.getByRole("button", { name: text.confirmOne }).click();
    await expect(page.getByText(text.done)).toBeVisible();

    await page.goto(`${portal.url}/coupons/reclaim?${others.map((id) => `coupon=${id}`).join("&")}`);
    await expect(page.getByText(text.over)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    // Between the first and the second the portal wants the password once more, as above a setting it does.
    let calls = 0;
    await page.route("**/api/coupons/reclaim", (route) =>
      ++calls === 2
        ? route.fulfill({ status: 403, json: { code: "step_up_needed", title: "-", advice: "-" } })
        : route.continue(),
    );
    await page.getByRole("button", { name: text.confirmMany }).dblclick();
    const password = page.getByRole("textbox", { name: text.password });
    await password.fill("partner-desk");
    await password.press("Enter");
    await expect(page.getByText(text.ended)).toBeVisible({ timeout: 20_000 });
    await page.screenshot({ path: `e2e/screenshots/reclaim-done.${language}.png` });
    expect((await reclaimed()).slice(before).sort()).toEqual([one, ...others].sort());
  });
