import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disk, productInputs } from "../testing/products";
import { type Started, startSandbox } from "../testing/start";

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
});
afterAll(() => desk.stop());

const get = async (target: string) => (await desk.call("GET", target)).body;
const asCustomer = async (path: string, body: object) => {
  const [key] = desk.customerKeys;
  return (await desk.call("POST", path, body, key ? { key } : {})).body;
};
const paths = {
  specs: "/v2/products/resource-specs-query",
  usage: "/v2/bills/ratings/on-demand-resources",
  period: "/v2/bills/ratings/period-resources/subscribe-rate",
  renewal: "/v2/bills/ratings/period-resources/renew-rate",
};
const inputs = () => productInputs(desk);
const lineOf = (name: string) => (inputs()[name] as { product_infos: object[] }).product_infos[0] ?? {};

describe("the catalogue", () => {
  it("has every specification once, page behind page", async () => {
    const seen: string[] = [];
    for (let marker: string | undefined; ; ) {
      const { body } = await desk.call("POST", paths.specs, { ...inputs().ListResourceSpecs, limit: 1, marker });
      seen.push(...body.cloud_service_basics.map((row: { resource_spec: string }) => row.resource_spec));
      if (!body.page_info.next_marker) break;
      marker = body.page_info.next_marker;
    }
    expect(seen).toEqual(["c7.large.2.linux", "c7.xlarge.2.linux", "m7.xlarge.8.win"]);
  });

  it("counts all of a list of areas and gives ten", async () => {
    const { count, counties } = await get("/v2/systems/configs/counties?city_code=CN-13-001");
    expect([count, counties.length, counties[0]]).toEqual([22, 10, { code: "CN-13-001-01", name: "长安区" }]);
    expect((await get("/v2/systems/configs/provinces?limit=100")).provinces).toHaveLength(31);
    expect((await get("/v2/systems/configs/cities?province_code=CN-99")).count).toBe(0);
  });

  it("measures in units that convert", async () => {
    const { conversions } = await get("/v2/bases/conversions?measure_type=3");
    expect(conversions).toContainEqual({ measure_id: 10, ref_measure_id: 11, conversion_ratio: 1024, measure_type: 3 });
    const { measure_units } = await get("/v2/bases/measurements");
    const known = new Set(measure_units.map((unit: { measure_id: number }) => unit.measure_id));
    for (const { measure_id, ref_measure_id } of (await get("/v2/bases/conversions")).conversions)
      expect([known.has(measure_id), known.has(ref_measure_id)]).toEqual([true, true]);
  });
});

describe("a price", () => {
  it("by use is the list price less the discount, line by line and together", async () => {
    const input = inputs().ListOnDemandResourceRatings ?? {};
    const body = await asCustomer(paths.usage, input);
    expect(body.official_website_amount - body.discount_amount).toBeCloseTo(body.amount, 6);
    expect(body.amount).toBe(body.product_rating_results[0].amount);
    const line = lineOf("ListOnDemandResourceRatings");
    const day = { ...input, product_infos: [{ ...line, usage_value: 1, usage_measure_id: 0 }] };
    expect((await asCustomer(paths.usage, day)).official_website_amount).toBeCloseTo(
      body.official_website_amount * 24,
      4,
    );
  });

  it("grows with size where a product is sold by size", async () => {
    const { project_id } = inputs().ListRateOnPeriodDetail ?? {};
    const priceOf = async (size: number) => {
      const line = { ...disk(size), period_type: 2, period_num: 1 };
      const body = await asCustomer(paths.period, { project_id, product_infos: [line] });
      return body.official_website_rating_result.official_website_amount;
    };
    expect((await priceOf(200)) / (await priceOf(100))).toBeCloseTo(2, 1);
  });

  it("of a period names each discount, one of them the best", async () => {
    const body = await asCustomer(paths.period, inputs().ListRateOnPeriodDetail ?? {});
    const offers = body.optional_discount_rating_results;
    expect(offers.filter((offer: { best_offer: number }) => offer.best_offer === 1)).toHaveLength(1);
    for (const offer of offers)
      expect(offer.official_website_amount - offer.discount_amount).toBeCloseTo(offer.amount, 2);
  });

  it.each([
    [{ resource_spec: "c9.huge" }, "CBC.99006006"],
    [{ resource_type: "hws.resource.type.volume" }, "CBC.99006006"],
    [{ usage_measure_id: 10 }, "CBC.99006050"],
    [{ usage_value: 1e12 }, "CBC.99006055"],
  ])("is refused for %j with %s", async (part, code) => {
    const line = { ...lineOf("ListOnDemandResourceRatings"), ...part };
    const body = await asCustomer(paths.usage, { ...inputs().ListOnDemandResourceRatings, product_infos: [line] });
    expect(body.error_code).toBe(code);
  });

  it("of a renewal tells what cannot be renewed with HTTP 200", async () => {
    const [resource_id] = (inputs().ListRenewRateOnPeriod as { resource_ids: string[] }).resource_ids;
    const body = await asCustomer(paths.renewal, {
      ...{ resource_ids: [resource_id, `${resource_id?.slice(0, 28)}d00f`, "none"], period_type: 2, period_num: 1 },
    });
    expect(body.renew_inquiry_results).toHaveLength(1);
    expect(body.renew_inquiry_results[0].amount).toMatch(/^\d+\.\d\d$/);
    const codes = body.fail_resource_infos.map((info: { error_code: string }) => info.error_code);
    expect(codes.at(-1)).toBe("CBC.30050009");
    const year = await asCustomer(paths.renewal, { resource_ids: [resource_id], period_type: 3, period_num: 1 });
    expect(Number(year.renew_inquiry_results[0].amount)).toBeGreaterThan(Number(body.renew_inquiry_results[0].amount));
  });
});
