import { expect, test } from "./fixtures";

test("while Huawei is away the page says so and recovers by itself", async ({ page, enter, portal, sandbox }) => {
  await enter({ language: "zh" });
  await sandbox.fault({ kind: "drop-before", operation: "ListCustomerOrders" });
  await page.goto(`${portal.url}/orders`);
  await expect(page.getByText("暂时连不上华为接口").first()).toBeVisible({ timeout: 30_000 });
  await sandbox.clearFaults();
  await expect(page.getByRole("gridcell").first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("暂时连不上华为接口")).toHaveCount(0);
});

test("while the database is away the page says so and recovers by itself", async ({
  page,
  enter,
  portal,
  post,
  sessionOf,
}) => {
  test.setTimeout(120_000);
  await enter({ language: "zh" });
  const cookie = await sessionOf("finance");
  await page.goto(`${portal.url}/customers`);
  await expect(page.getByRole("gridcell").first()).toBeVisible();
  process.kill(portal.pids.postgres, "SIGKILL");
  // Its processes go one after the other, so a connection may still get its answer.
  const ask = async () => {
    const answer = await post("customers/list", {}, { cookie });
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
  };
  await expect.poll(ask, { intervals: [20], timeout: 5_000 }).toEqual({ status: 503, code: "database_away" });
  await page.goto(`${portal.url}/customers`);
  await expect(page.getByRole("gridcell").first()).toBeVisible({ timeout: 90_000 });
});
