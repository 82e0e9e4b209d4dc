import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths, type Started, startSandbox } from "../testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox({ customers: 60 });
});
afterAll(() => desk.stop());

type Row = Record<string, string> & { account_managers: { account_name: string }[] };
const list = async (filter: object = {}): Promise<{ count: number; customer_infos: Row[] }> =>
  (await desk.call("POST", paths.customers, { limit: 100, ...filter })).body;
const idsOf = ({ customer_infos }: { customer_infos: Row[] }) => customer_infos.map(({ customer_id }) => customer_id);

describe("ListSubCustomers", () => {
  it("skips rows, not pages, and calls its total count", async () => {
    const all = idsOf(await list());
    const page = await list({ offset: 5, limit: 10 });
    expect(idsOf(page)).toEqual(all.slice(5, 15));
    expect(page.count).toBe(60);
    expect(page).not.toHaveProperty("total_count");
  });

  it("gives ten rows when no limit is given and none past the end", async () => {
    expect((await desk.call("POST", paths.customers, {})).body.customer_infos).toHaveLength(10);
    expect((await list({ offset: 60 })).customer_infos).toEqual([]);
  });

  it("finds login and real names by any part, whatever the case of letters", async () => {
    const [some] = (await list()).customer_infos.slice(8);
    if (!some) throw new Error("No customer.");
    const part = some.account_name?.slice(1, -1).toUpperCase();
    expect(idsOf(await list({ account_name: part }))).toContain(some.customer_id);
    expect(idsOf(await list({ customer: some.customer?.slice(1, 4) }))).toContain(some.customer_id);
    expect((await list({ account_name: "no-such-login" })).count).toBe(0);
  });

  it("finds labels by any part and heeds the case of letters", async () => {
    const labelled = (await list()).customer_infos.filter(
      ({ label }) => label === "VIP" || label === "KA" || label === "SMB",
    );
    const [some] = labelled;
    if (!some) throw new Error("No such label.");
    expect(idsOf(await list({ label: some.label?.slice(0, 2) }))).toContain(some.customer_id);
    expect((await list({ label: some.label?.toLowerCase() })).count).toBe(0);
  });

  it("tells referral from resale customers, 1 and 2 on this site", async () => {
    const [referral, resale] = [await list({ association_type: "1" }), await list({ association_type: "2" })];
    expect(referral.count + resale.count).toBe(60);
    expect(referral.customer_infos.every((row) => row.association_type === "1")).toBe(true);
  });

  it("takes association times as strict bounds", async () => {
    const [some] = (await list()).customer_infos;
    const at = some?.associated_on ?? "";
    const later = new Date(Date.parse(at) + 1000).toISOString().replace(".000", "");
    expect(idsOf(await list({ associated_on_begin: at }))).not.toContain(some?.customer_id);
    expect(idsOf(await list({ associated_on_end: later }))).toContain(some?.customer_id);
    expect(idsOf(await list({ associated_on_end: at }))).not.toContain(some?.customer_id);
  });

  it("answers an unknown id with an empty list, and ignores another's reseller", async () => {
    expect(await list({ customer_id: "0".repeat(32) })).toEqual({ count: 0, customer_infos: [] });
    expect((await list({ indirect_partner_id: "somebody" })).count).toBe(60);
  });

  it("does not list those who have left", async () => {
    const left = desk.sandbox.world.customers.all.filter(({ leftAt }) => leftAt !== null);
    expect(left.length).toBeGreaterThan(0);
    for (const { id } of left) expect((await list({ customer_id: id })).count).toBe(0);
  });
});
