import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { parseAst } from "vite";

/** A node of a syntax tree, as the parser gives it. */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && typeof (value as SyntaxNode).type === "string";

/** The syntax tree of a TypeScript source; types are taken out of it, JSX stays. */
export function parseSource(source: string, loader: "ts" | "tsx"): SyntaxNode {
  const { code } = transformSync(source, { loader, jsx: "preserve", target: "esnext", charset: "utf8" });
  return parseAst(code, { jsx: true }) as unknown as SyntaxNode;
}

/** The parser's choice by a file's name: in a `.ts` file `<T>` is a type. */
export const loaderOf = (file: string) => (file.endsWith(".tsx") ? "tsx" : "ts");

/** The nodes right below a node. */
export const below = (node: SyntaxNode): SyntaxNode[] => Object.values(node).flat().filter(isNode);

/** A node and all nodes below it, in the order of the source. */
export function* everyNode(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const inner of below(node)) yield* everyNode(inner);
}

/** The sources in folders, committed or new, without their tests. */
export const sourcesIn = (...folders: string[]): { file: string; source: string }[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...folders], { encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && existsSync(file))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }));
