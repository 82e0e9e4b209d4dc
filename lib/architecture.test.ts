import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file) && existsSync(file));
const textOf = (file: string) => readFileSync(file, "utf8");
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const code = tracked.filter((file) => /^(app|components|lib|sandbox|scripts|e2e|content)\//.test(file));

/** What a file imports from our own tree at run time, as paths from the root. */
function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/^(?:import|export)\s+(?!type\s)[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm);
  return [...found]
    .map((match) => match[1] ?? match[2] ?? "")
    .map((name) =>
      name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? normalize(join(dirname(file), name)) : name,
    );
}

const offenders = (files: string[], isWrong: (imported: string, file: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((name) => isWrong(name, file))
      .map((name) => `${file} → ${name}`),
  );

describe("the tree", () => {
  it("lets lib/api import zod and nothing else", () => {
    const files = code.filter((file) => file.startsWith("lib/api/") && !isTest(file));
    expect(files.length).toBeGreaterThan(10);
    expect(offenders(files, (name) => name !== "zod" && !name.startsWith("lib/api/"))).toEqual([]);
  });

  it("lets the sandbox know lib/api alone", () => {
    const files = code.filter((file) => file.startsWith("sandbox/") && !isTest(file));
    expect(
      offenders(files, (name) => /^(app|components|lib|scripts|content)\//.test(name) && !name.startsWith("lib/api/")),
    ).toEqual([]);
  });

  it("keeps server modules out of components and lib/client", () => {
    const files = code.filter((file) => /^(components|lib\/client|lib\/desk)\//.test(file));
    expect(offenders(files, (name) => /^lib\/(server|db)\//.test(name))).toEqual([]);
  });

  it("keeps zod and the declarations out of lib/client, so that a page without a form does not ship them", () => {
    const files = code.filter((file) => file.startsWith("lib/client/") && !isTest(file));
    expect(
      offenders(files, (name) => name === "zod" || name.startsWith("lib/api/") || name === "lib/desk/index"),
    ).toEqual([]);
  });

  it("marks every server file on its first line", () => {
    const files = code.filter(
      (file) => (file.startsWith("lib/server/") || file === "lib/db/client.ts") && !isTest(file),
    );
    expect(files.filter((file) => !textOf(file).startsWith('import "server-only";'))).toEqual([]);
  });

  it("lets one road lead to Huawei", () => {
    const roads = ["lib/server/upstream.ts"];
    const files = code.filter((file) => /^(app|components|lib)\//.test(file) && !file.startsWith("lib/server/huawei/"));
    const users = files.filter((file) => importsOf(file).some((name) => name.startsWith("lib/server/huawei/client")));
    expect(users).toEqual(roads);
    expect(files.filter((file) => /\bfetch\(/.test(textOf(file)) && !isTest(file)).sort()).toEqual(
      ["components/away-panel.tsx", "lib/client/call.ts"].filter((file) => files.includes(file)),
    );
  });

  it("says who may call every route", () => {
    const routes = tracked.filter((file) => /^app\/.*route\.ts$/.test(file));
    const open = ["app/api/auth/[...nextauth]/route.ts", "app/api/health/route.ts"];
    expect(routes.filter((file) => !/requireActor\(\)/.test(textOf(file))).sort()).toEqual(open);
  });

  it("keeps files small and names them for what they hold", () => {
    expect(code.filter((file) => textOf(file).split("\n").length > 400)).toEqual([]);
    expect(code.filter((file) => /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.)/.test(file))).toEqual([]);
    const last = (file: string) => file.split("/").at(-1) ?? "";
    expect(code.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(last(file)))).toEqual([]);
  });

  it("writes amounts nowhere by hand and passes none through a float", () => {
    const files = code.filter(
      (file) =>
        /^(app|components|lib|sandbox)\//.test(file) &&
        !isTest(file) &&
        !file.endsWith("/money.ts") &&
        file !== "lib/money.ts",
    );
    expect(
      files.filter((file) => /parseFloat|\.toFixed\(|Intl\.NumberFormat\([^)]*currency/.test(textOf(file))),
    ).toEqual([]);
  });
});
