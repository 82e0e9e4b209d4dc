import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { exchange, paths, type Started, startSandbox } from "./testing/start";

// Huawei's own client, whole: its signer, its HTTP, its way of finding out the account's domain from IAM.
const load = createRequire(import.meta.url);
const core = "@huaweicloud/huaweicloud-sdk-core";
const { ClientBuilder } = load(`${core}/ClientBuilder`);
const { GlobalCredentials, Region } = load(core);
const { AKSKSigner } = load(`${core}/auth/AKSKSigner`);

interface SdkClient {
  sendRequest(request: object): Promise<ReturnType<typeof JSON.parse>>;
}

let desk: Started;
beforeAll(async () => {
  desk = await startSandbox();
  // The SDK signs with the machine's clock.
  desk.sandbox.clock.set(Date.now());
});
afterAll(() => desk.stop());

const clientOf = ({ accessKey, secretKey }: { accessKey: string; secretKey: string }): SdkClient => {
  const credential = new GlobalCredentials().withAk(accessKey).withSk(secretKey).withIamEndpoint(desk.base);
  const region = new Region("cn-north-1", desk.base);
  return new ClientBuilder((client: SdkClient) => client).withCredential(credential).withRegion(region).build();
};
const get = (url: string, queryParams: object = {}) => ({
  method: "GET",
  url,
  contentType: "application/json",
  queryParams,
  pathParams: {},
  headers: {},
  data: {},
});
const post = (url: string, data: object) => ({ ...get(url), method: "POST", data });

describe("Huawei's own SDK", () => {
  it("finds its domain in the sandbox's IAM and reads the partner's balances", async () => {
    const answer = await clientOf(desk.key).sendRequest(get(paths.partnerBalances));
    expect(answer.httpStatusCode).toBe(200);
    expect(answer.account_balances.map((row: { account_type: number }) => row.account_type)).toEqual([1, 2, 8]);
    expect(desk.sandbox.calls.list().KeystoneListAuthDomains).toEqual({ received: 1, answered: { "200": 1 } });
  });

  it("is understood with repeated query keys, Chinese text and awkward signs", async () => {
    const client = clientOf(desk.key);
    const records = await client.sendRequest(
      get(paths.records, { operation_types: ["2", "1"], limit: 5, quota_type: 0 }),
    );
    expect(records.records.length).toBe(5);
    const services = await client.sendRequest(get(paths.services, { service_type_name: "数据库" }));
    expect(services.total_count).toBeGreaterThan(3);
    const none = await client.sendRequest(get(paths.services, { service_type_name: "!'()* +&=/%~" }));
    expect(none.total_count).toBe(0);
  });

  it("issues coupons and gets partial success back", async () => {
    const client = clientOf(desk.key);
    const { quotas } = await client.sendRequest(post(paths.quotas, {}));
    const customer_ids = desk.sandbox.world.customers.present.slice(0, 4).map(({ id }) => id);
    const answer = await client.sendRequest(
      post(paths.coupons, { quota_id: quotas[0].quota_id, customer_ids, face_value: 1.11, memo: "请尽快使用" }),
    );
    expect([answer.coupon_infos.length, answer.error_details.length]).toEqual([3, 1]);
  });

  it("throws with the code and the request id of a refusal", async () => {
    const [customer] = desk.customerKeys;
    // The SDK prints every refusal with all its headers.
    const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const refused = clientOf(customer ?? desk.key).sendRequest(get(paths.partnerBalances));
    await expect(refused).rejects.toMatchObject({
      httpStatusCode: 403,
      errorCode: "CBC.0151",
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    print.mockRestore();
  });

  it("is refused with 401 when its secret is wrong", async () => {
    const headers = AKSKSigner.sign(
      {
        method: "GET",
        endpoint: desk.base + paths.partnerBalances,
        queryParams: {},
        headers: { "content-type": "application/json" },
      },
      { getAk: () => desk.key.accessKey, getSk: () => "wrong" },
    );
    expect((await exchange("GET", desk.base + paths.partnerBalances, headers)).status).toBe(401);
  });
});
