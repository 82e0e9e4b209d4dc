/** Modules that money depends on; what of them no test has run is a failure. */
const modules = {
  money: ["lib/money.ts", "lib/typed-amount.ts"],
  ledger: ["lib/server/spend/**"],
  signing: ["lib/server/huawei/{sign,hash,send}.ts", "lib/server/audit/signing.ts"],
  log: ["lib/server/audit/**"],
};
const least = { lines: 95, branches: 90 };

const glob = (globs: string[]) => (globs.length > 1 ? `{${globs.join(",")}}` : (globs[0] ?? ""));

/** What is measured while tests run; both kinds together are held to the thresholds when their reports are merged. */
export const measured = {
  provider: "v8" as const,
  include: Object.values(modules).flat(),
  reportsDirectory: ".data/test/coverage",
};

export const held = {
  ...measured,
  reporter: ["text" as const, "json" as const],
  thresholds: Object.fromEntries(Object.values(modules).map((globs) => [glob(globs), least])),
};
