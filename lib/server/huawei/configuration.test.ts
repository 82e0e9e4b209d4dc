import { describe, expect, it } from "vitest";
import { parseConfiguration } from "./configuration";

const keys = { HUAWEICLOUD_SDK_AK: "AK-CANARY", HUAWEICLOUD_SDK_SK: "SK-CANARY" };

describe("the configuration", () => {
  it("needs a key pair and takes the rest of the China site", () => {
    expect(parseConfiguration(keys)).toMatchObject({
      site: "cn",
      bssEndpoint: "https://bss.myhuaweicloud.com",
      iamEndpoint: "https://iam.myhuaweicloud.com",
      credentials: { kind: "aksk", accessKey: "AK-CANARY", domainId: null },
    });
  });

  it("takes a name and password instead, and another site", () => {
    const named = {
      HUAWEI_IAM_DOMAIN_NAME: "d",
      HUAWEI_IAM_USER_NAME: "u",
      HUAWEI_IAM_PASSWORD: "p",
      HUAWEI_SITE: "intl",
    };
    expect(parseConfiguration(named)).toMatchObject({ site: "intl", credentials: { kind: "token", domainName: "d" } });
  });

  it("takes a sandbox on this machine without TLS, and raises limits per operation", () => {
    const configuration = parseConfiguration({
      ...keys,
      HUAWEI_BSS_ENDPOINT: "http://127.0.0.1:4000/",
      HUAWEI_CALLS_PER_SECOND: "20",
      HUAWEI_CALLS_PER_SECOND_CUSTOMERS_LIST: "30",
    });
    expect(configuration.bssEndpoint).toBe("http://127.0.0.1:4000");
    expect([configuration.perSecond("customers.list"), configuration.perSecond("orders.list")]).toEqual([30, 20]);
  });

  it.each([
    [{ HUAWEICLOUD_SDK_AK: "AK-CANARY" }, "HUAWEICLOUD_SDK_SK"],
    [{ HUAWEICLOUD_SDK_SK: "SK-CANARY" }, "HUAWEICLOUD_SDK_AK"],
    [{}, "HUAWEICLOUD_SDK_AK"],
    [{ HUAWEI_IAM_USER_NAME: "CANARY" }, "HUAWEI_IAM_DOMAIN_NAME"],
    [{ ...keys, HUAWEI_SITE: "CANARY" }, "HUAWEI_SITE"],
    [{ ...keys, HUAWEI_BSS_ENDPOINT: "CANARY" }, "HUAWEI_BSS_ENDPOINT"],
    [{ ...keys, HUAWEI_BSS_ENDPOINT: "http://CANARY.example.com" }, "HUAWEI_BSS_ENDPOINT"],
    [{ ...keys, HUAWEI_BSS_ENDPOINT: "https://name:CANARY@example.com" }, "HUAWEI_BSS_ENDPOINT"],
    [{ ...keys, HUAWEI_IAM_ENDPOINT: "https://example.com/CANARY" }, "HUAWEI_IAM_ENDPOINT"],
    [{ ...keys, HUAWEI_CALLS_PER_SECOND: "CANARY" }, "HUAWEI_CALLS_PER_SECOND"],
    [{ ...keys, HUAWEI_CALLS_PER_SECOND_ORDERS_LIST: "-1" }, "HUAWEI_CALLS_PER_SECOND_ORDERS_LIST"],
    [{ ...keys, HUAWEICLOUD_SDK_DOMAIN_ID: "CANARY CANARY" }, "HUAWEICLOUD_SDK_DOMAIN_ID"],
  ])("stops with one sentence that names the variable and hides its value: %#", (environment, name) => {
    expect(() => parseConfiguration(environment)).toThrow(new RegExp(`^${name} .+\\.$`));
    expect(() => parseConfiguration(environment)).not.toThrow(/CANARY/i);
  });
});
