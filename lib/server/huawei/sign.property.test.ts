import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalQuery, encode, sign } from "./sign";

interface Oracle {
  sign(request: object, credential: { getAk(): string; getSk(): string }): Record<string, string>;
}
// The official signer. It is CommonJS, and its types want requests that its own client builds.
const { AKSKSigner } = createRequire(import.meta.url)("@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner") as {
  AKSKSigner: Oracle;
};

const key = { accessKey: "AKEXAMPLE", secretKey: "SKEXAMPLE" };
const credential = { getAk: () => key.accessKey, getSk: () => key.secretKey };

const awkward = fc.constantFrom("!'()*", "券 额度", "a+b", "~-_.", "/:,@", "%", "%20", "é", "", "😀", "null");
const value = fc.oneof(awkward, fc.string({ maxLength: 12, unit: "grapheme" }));
const name = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_-]{0,8}$/);
// The oracle is given the path unencoded and takes it apart as an address, so a part holds no delimiter and no quote.
const part = fc.oneof(fc.constantFrom("!()*", "券额度", "~-_.", "a:b,c@d", "😀"), fc.stringMatching(/^[\w-]{1,8}$/));

const theirSignature = (
  method: string,
  path: string,
  query: object,
  headers: Record<string, string>,
  data: object | null,
) =>
  AKSKSigner.sign(
    {
      method,
      endpoint: `https://bss.example.com${path}`,
      queryParams: structuredClone(query),
      headers: { ...headers },
      ...(data && { data }),
    },
    credential,
  ).Authorization;

it("agrees with the official signer on paths, queries, repeated keys and bodies of every kind", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("GET", "POST", "PUT", "DELETE"),
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.dictionary(name, fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 })), { maxKeys: 5 }),
      fc.option(fc.dictionary(name, fc.oneof(value, fc.integer(), fc.boolean()), { maxKeys: 4 })),
      (method, parts, query, data) => {
        const headers = { host: "bss.example.com", "X-Sdk-Date": "20240601T000000Z", "X-Domain-Id": "d0" };
        const pairs = Object.entries(query).flatMap(([key, values]) =>
          [values].flat().map((one) => [key, one] as const),
        );
        const ours = sign(
          {
            method,
            path: `/v2/${parts.map(encode).join("/")}`,
            query: canonicalQuery(pairs),
            headers: { host: headers.host, "x-domain-id": "d0", "x-sdk-date": headers["X-Sdk-Date"] },
            body: data ? JSON.stringify(data) : "",
          },
          key,
        );
        expect(ours).toBe(theirSignature(method, `/v2/${parts.join("/")}`, query, headers, data));
      },
    ),
    { numRuns: 1000 },
  );
});
