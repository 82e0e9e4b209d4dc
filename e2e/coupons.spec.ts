import { expect, test } from "./fixtures";
import { fillIssue, partsOf } from "./issue-form";

/** The customers chosen in the form, by the input that the form would send. */
const chosenOf = async (
  post: (path: string, body: unknown, options: { cookie: string }) => Promise<Response>,
  cookie: string,
) => {
  const answer = await post("desk/findCustomers", { associationType: "2", limit: 3 }, { cookie });
  return ((await answer.json()) as { rows: { customerId: string }[] }).rows.map(({ customerId }) => customerId);
};

for (const language of ["zh", "en"] as const) {
  test(`a coupon that Huawei refuses for one customer is still issued to the others (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
    post,
    sessionOf,
  }) => {
    await enter({ role: "finance", language });
    const [, second] = await chosenOf(post, await sessionOf("finance"));
    await sandbox.fault({
      kind: "error",
      operation: "CreatePartnerCoupons",
      customer: second ?? "",
      errorCode: "CBC.99000020",
      count: 1,
      status: 200,
    });
    const { check, confirm } = await fillIssue(page, portal.url, language, 3, "12.50");
    await check.click();
    await confirm.click();
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: language === "zh" ? "成功 2 位，被拒 1 位，未知 0 位" : "2 done, 1 refused, 0 unknown" }),
    ).toBeVisible();
    await expect(page.getByText("CBC.99000020")).toBeVisible();
    await expect(
      page.getByText(
        language === "zh" ? "该客户可领取的张数已达上限" : "The customer has reached the number of coupons allowed",
      ),
    ).toBeVisible();
    await page.screenshot({ path: `e2e/screenshots/coupon-partial.${language}.png` });
    await page.getByRole("link", { name: language === "zh" ? "查看操作记录" : "See the records" }).click();
    await expect(page.getByRole("gridcell", { name: /12\.50/ }).first()).toBeVisible();
  });

  test(`an answer that is lost shows as unknown, and nothing is sent twice (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
  }) => {
    await enter({ role: "finance", language });
    await sandbox.fault({ kind: "drop-after", operation: "CreatePartnerCoupons", count: 1 });
    // As long as the records do not answer, nothing is settled.
    await sandbox.fault({ kind: "503", operation: "ListPartnerCouponsRecord" });
    const before = await sandbox.calls("CreatePartnerCoupons");
    const { check, confirm } = await fillIssue(page, portal.url, language, 1, "8.88");
    await check.click();
    await confirm.dblclick();
    await expect(
      page.getByRole("status").filter({ hasText: language === "zh" ? "未知 1 位" : "1 unknown" }),
    ).toBeVisible({ timeout: 40_000 });
    expect(await sandbox.calls("CreatePartnerCoupons")).toBe(before + 1);
    await page.screenshot({ path: `e2e/screenshots/coupon-unknown.${language}.png` });
    await page.getByRole("link", { name: language === "zh" ? "操作单" : "Receipt", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(
      page.getByRole("status").filter({ hasText: language === "zh" ? "未知 1 位" : "1 unknown" }),
    ).toBeVisible();
    await sandbox.clearFaults();
    await expect(page.getByRole("status").filter({ hasText: language === "zh" ? "成功 1 位" : "1 done" })).toBeVisible({
      timeout: 30_000,
    });
  });

  test(`what the form refuses is said at the field, before anything is sent (${language})`, async ({
    page,
    enter,
    portal,
    sandbox,
  }) => {
    await enter({ role: "finance", language });
    const before = await sandbox.calls("CreatePartnerCoupons");
    await page.goto(`${portal.url}/coupons/issue`);
    const { check, face } = partsOf(page, language);
    await check.click();
    await expect(page.getByText(language === "zh" ? "此项必填。" : "This field is required.").first()).toBeVisible();
    await face.fill("40,00");
    await face.blur();
    await expect(
      page.getByText(language === "zh" ? "逗号只能用作千位分隔" : "A comma only groups thousands"),
    ).toBeVisible();
    expect(await sandbox.calls("CreatePartnerCoupons")).toBe(before);
  });
}

test("fifty submits with one key issue once and get one answer", async ({ post, sandbox, sessionOf }) => {
  const cookie = await sessionOf("finance");
  const { quotas } = (await (
    await post("coupons/listQuotas", { quota_status_list: [0], limit: 100 }, { cookie })
  ).json()) as {
    quotas: { quota_id: string; balance: string; effective_time: string; expire_time: string }[];
  };
  const now = new Date().toISOString();
  const usable = quotas.filter((quota) => quota.effective_time <= now && quota.expire_time > now);
  const quota = usable.sort((a, b) => b.balance.length - a.balance.length)[0];
  const [customer] = await chosenOf(post, cookie);
  const input = { quota_id: quota?.quota_id, customer_ids: [customer], face_value: "30.00" };
  const before = (await sandbox.journal()).length;
  const headers = { "idempotency-key": crypto.randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post("coupons/issue", input, { cookie, headers })),
  );
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
  expect(new Set(bodies).size).toBe(1);
  expect(JSON.parse(bodies[0] ?? "{}")).toMatchObject({ state: "done", lines: [{ payee: customer, state: "done" }] });
  expect((await sandbox.journal()).length).toBe(before + 1);
  const other = await post("coupons/issue", { ...input, face_value: "31.00" }, { cookie, headers });
  expect({ status: other.status, code: ((await other.json()) as { code: string }).code }).toEqual({
    status: 422,
    code: "key_reused",
  });
});
