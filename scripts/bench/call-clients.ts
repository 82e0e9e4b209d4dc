import { createRequire } from "node:module";
import { Pool } from "undici";
import { operations } from "@/lib/api/index";
import type { Operation } from "@/lib/api/operation";
import { createHuaweiClient } from "@/lib/server/huawei/client";
import { parseConfiguration } from "@/lib/server/huawei/configuration";
import { liftedCallsPerSecond } from "./portal-under-test";

/** One way to make the same call; `close` ends its connections. */
export interface Caller {
  name: string;
  call: () => Promise<unknown>;
  close: () => Promise<void>;
}

const input = { create_time_begin: "2026-01-01T00:00:00Z", limit: 10, offset: 0, order_by: "-createTime" };
const keys = { accessKey: "BENCHACCESSKEY", secretKey: "BENCHSECRETKEY", domainId: "0123456789abcdef0123456789abcdef" };

function ours(endpoint: string): Caller {
  const client = createHuaweiClient({
    configuration: parseConfiguration({
      HUAWEICLOUD_SDK_AK: keys.accessKey,
      HUAWEICLOUD_SDK_SK: keys.secretKey,
      HUAWEICLOUD_SDK_DOMAIN_ID: keys.domainId,
      HUAWEI_BSS_ENDPOINT: endpoint,
      HUAWEI_CALLS_PER_SECOND: liftedCallsPerSecond,
    }),
    takeTurn: () => undefined,
    log: { info: () => {}, warn: () => {} },
    limits: { connections: 50 },
  });
  const operation = operations.get("orders.list") as Operation;
  return { name: "Partner Desk", call: () => client.call(operation, input), close: client.close };
}

interface Sdk {
  ClientBuilder: new (
    init: (client: unknown) => unknown,
    type: string,
  ) => {
    withCredential(credential: unknown): { withEndpoint(endpoint: string): { build(): unknown } };
  };
  GlobalCredentials: new () => { withAk(ak: string): { withSk(sk: string): { withDomainId(id: string): unknown } } };
}

function official(endpoint: string): Caller {
  const load = createRequire(import.meta.url);
  const { ClientBuilder } = load("@huaweicloud/huaweicloud-sdk-core/ClientBuilder") as Pick<Sdk, "ClientBuilder">;
  const { GlobalCredentials } = load("@huaweicloud/huaweicloud-sdk-core") as Pick<Sdk, "GlobalCredentials">;
  const credential = new GlobalCredentials().withAk(keys.accessKey).withSk(keys.secretKey).withDomainId(keys.domainId);
  const client = new ClientBuilder((inner) => inner, "GlobalCredentials")
    .withCredential(credential)
    .withEndpoint(endpoint)
    .build() as {
    sendRequest(options: object): Promise<unknown>;
  };
  const call = () =>
    client.sendRequest({
      method: "GET",
      url: "/v2/orders/customer-orders",
      contentType: "application/json",
      queryParams: { ...input },
      pathParams: {},
      headers: {},
    });
  return { name: "huaweicloud-sdk-core", call, close: async () => {} };
}

function unsigned(endpoint: string): Caller {
  const pool = new Pool(endpoint, { connections: 50, pipelining: 1 });
  const path = `/v2/orders/customer-orders?${new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]))}`;
  const call = async () =>
    (await pool.request({ method: "GET", path, headers: { "content-type": "application/json" } })).body.json();
  return { name: "undici, unsigned", call, close: () => pool.close() };
}

export const openCallers = (endpoint: string): Caller[] => [ours(endpoint), official(endpoint), unsigned(endpoint)];
