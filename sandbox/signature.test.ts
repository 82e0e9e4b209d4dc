import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalRequest, instantOf, parseAuthorization, queryPairs, signatureOf } from "./signature";

const none = Buffer.alloc(0);
const vectorHeaders = { host: "service.endpoint.myhuaweicloud.com", "x-sdk-date": "20200608T023900Z" };
const bssHeaders = {
  "content-type": "application/json",
  host: "bss.myhuaweicloud.com",
  "x-domain-id": "0123456789abcdef0123456789abcdef",
  "x-sdk-date": "20240601T000000Z",
};

const vectors = [
  {
    name: "the SDK's GET",
    key: "SecretKey",
    request: { method: "GET", target: "/resources?size=1", headers: vectorHeaders, body: none },
    signature: "cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842",
  },
  {
    name: "the SDK's POST",
    key: "SecretKey",
    request: {
      method: "POST",
      target: "/resources?size=1",
      headers: vectorHeaders,
      body: Buffer.from('{"name":"test","id":1}'),
    },
    signature: "436b1ac0a1ae03705934bb70ef2f2e09f7bfed2117d731a38235053199323a1f",
  },
  {
    name: "a business GET with four signed headers",
    key: "SKEXAMPLE",
    request: {
      method: "GET",
      target:
        "/v2/orders/customer-orders?create_time_begin=2024-05-06T08%3A05%3A01Z&limit=10&offset=0&order_by=-createTime",
      headers: bssHeaders,
      body: none,
    },
    signature: "e6965134b8509b684b077f0feb37b3ba05bcd3c01705a9b4926fae8c0c55de3d",
  },
];

describe("the sandbox's own signature", () => {
  it.each(vectors)("agrees with the published vector of $name", ({ key, request, signature }) => {
    const canonical = canonicalRequest(request, Object.keys(request.headers).sort());
    expect(signatureOf(key, request.headers["x-sdk-date"], canonical)).toBe(signature);
  });

  it("hashes the canonical request of the business vector to the published hash", () => {
    const canonical = canonicalRequest(vectors[2]?.request ?? expect.fail(), Object.keys(bssHeaders).sort());
    expect(createHash("sha256").update(canonical).digest("hex")).toBe(
      "0a44ac21f384215811056a5d1afdfef19a246d3cf5e78f2566e12ae0df86a7a8",
    );
  });

  it("gives the canonical path one slash at its end, whether the address has one or not", () => {
    const lineOf = (target: string) =>
      canonicalRequest({ method: "GET", target, headers: {}, body: none }, []).split("\n")[1];
    expect([lineOf("/v2/orders"), lineOf("/v2/orders/"), lineOf("/")]).toEqual(["/v2/orders/", "/v2/orders/", "/"]);
  });

  it("sorts the query by name and then value and encodes every sign that is not plain", () => {
    const target = "/a?b=2&a=%E4%B8%AD&b=1&c=!'()*%2F&d";
    const line = canonicalRequest({ method: "GET", target, headers: {}, body: none }, []).split("\n")[2];
    expect(line).toBe("a=%E4%B8%AD&b=1&b=2&c=%21%27%28%29%2A%2F&d=");
  });

  it("trims header values", () => {
    const canonical = canonicalRequest({ method: "GET", target: "/", headers: { host: "  a  " }, body: none }, [
      "host",
    ]);
    expect(canonical).toContain("\nhost:a\n");
  });

  it("takes the hash from the header when the payload is unsigned", () => {
    const headers = { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" };
    const request = { method: "POST", target: "/", headers, body: Buffer.from("picture") };
    expect(canonicalRequest(request, ["x-sdk-content-sha256"]).endsWith("\nUNSIGNED-PAYLOAD")).toBe(true);
  });

  it("reads a query pair by pair, in order, with repeated names and names without a value", () => {
    expect(queryPairs("a=1&a=2&b&c=x%3Dy+z")).toEqual([
      ["a", "1"],
      ["a", "2"],
      ["b", ""],
      ["c", "x=y z"],
    ]);
  });

  it.each(["", "SDK-HMAC-SHA256 Access=a", "AWS4-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=00"])(
    "takes no authorization of another form: %s",
    (header) => {
      expect(parseAuthorization(header)).toBeNull();
    },
  );

  it("reads the date of a signature as UTC and refuses any other form", () => {
    expect(instantOf("20240601T000000Z")).toBe(Date.parse("2024-06-01T00:00:00Z"));
    expect(instantOf("2024-06-01T00:00:00Z")).toBeNull();
  });
});
