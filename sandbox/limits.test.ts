import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLimits } from "./limits";
import { paths, type Started, startSandbox } from "./testing/start";

describe("the limits", () => {
  it("let ten calls through in any second and no more, whatever second boundaries say", () => {
    let now = 0;
    const limits = createLimits(() => now);
    const burst = (count: number) => Array.from({ length: count }, () => limits.take("a", "ListX", 10));
    now = 900;
    expect(burst(12)).toEqual([...Array(10).fill(null), 10, 10]);
    now = 1899;
    expect(limits.take("a", "ListX", 10)).toBe(10);
    now = 1900;
    expect(burst(11)).toEqual([...Array(10).fill(null), 10]);
  });

  it("count for each account and operation on its own", () => {
    const limits = createLimits(() => 0);
    expect(limits.take("a", "ListX", 1)).toBeNull();
    expect(limits.take("a", "ListY", 1)).toBeNull();
    expect(limits.take("b", "ListX", 1)).toBeNull();
    expect(limits.take("a", "ListX", 1)).toBe(1);
  });

  it("can be set for one operation or for all, and given back", () => {
    const limits = createLimits(() => 0);
    limits.set(2);
    limits.set(1, "ListY");
    expect([1, 2, 3].map(() => limits.take("a", "ListX", 10))).toEqual([null, null, 2]);
    expect([1, 2].map(() => limits.take("a", "ListY", 10))).toEqual([null, 1]);
    limits.set(null);
    expect([1, 2, 3].map(() => limits.take("a", "ListX", 10))).toEqual([null, null, null]);
  });

  it("keep counting right after very many turns", () => {
    let now = 0;
    const limits = createLimits(() => now);
    let taken = 0;
    for (; now < 5000; now += 1) if (limits.take("a", "ListX", 700) === null) taken += 1;
    expect(taken).toBe(3500);
  });
});

describe("a throttled call", () => {
  let documented: Started;
  let observed: Started;
  beforeAll(async () => {
    [documented, observed] = await Promise.all([startSandbox(), startSandbox({ shapes: "observed" })]);
    for (const { sandbox } of [documented, observed]) sandbox.limits.set(2);
  });
  afterAll(() => Promise.all([documented.stop(), observed.stop()]));

  const third = async (desk: Started) => {
    const answers = [];
    for (let at = 0; at < 3; at += 1) answers.push(await desk.call("GET", paths.partnerBalances));
    return answers.at(-1);
  };

  it("gets 429 with the documented body: a message under error_message", async () => {
    const answer = await third(documented);
    expect(answer?.status).toBe(429);
    expect(answer?.body).toEqual({
      status_code: 429,
      request_id: answer?.headers["x-request-id"],
      error_code: "APIGW.0308",
      error_message: "The throttling threshold has been reached: policy user over ratelimit,limit:2,time:1 second",
      encoded_authorization_message: "",
    });
  });

  it("gets 429 with the other published body in observed shapes", async () => {
    const answer = await third(observed);
    expect([answer?.status, answer?.body.error_code]).toEqual([429, "APIG.0308"]);
    expect(Object.keys(answer?.body ?? {}).sort()).toEqual(["error_code", "error_msg", "request_id"]);
  });
});
