import { below, isNode, loaderOf, parseSource, type SyntaxNode } from "./source-tree";

/** A use of the interface's texts: a full key, or a pattern with `*` where a part is only known when the page runs. */
export interface TextUse {
  file: string;
  key: string;
}

const makers = new Set(["useTranslations", "getTranslations"]);

/** The namespace of `useTranslations("…")` or `await getTranslations("…")`; null for anything else. */
function spaceOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "AwaitExpression") return spaceOf(node.argument);
  if (node.type !== "CallExpression" || !isNode(node.callee)) return null;
  if (!makers.has(String(node.callee.name))) return null;
  const [first] = node.arguments as SyntaxNode[];
  if (first?.type !== "Literal") throw new Error("a translator is made for a namespace that is written out");
  return String(first.value);
}

/** The keys that an argument can stand for. */
function keysOf(node: SyntaxNode): string[] {
  switch (node.type) {
    case "Literal":
      return [String(node.value)];
    case "TemplateLiteral":
      return [(node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join("*")];
    case "ConditionalExpression":
      return [...keysOf(node.consequent as SyntaxNode), ...keysOf(node.alternate as SyntaxNode)];
    case "LogicalExpression":
      return [...keysOf(node.left as SyntaxNode), ...keysOf(node.right as SyntaxNode)];
    default:
      return ["*"];
  }
}

const ownScope = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression", "BlockStatement"]);

/** Every use of a text in a source, found by the translators that are made in it. */
export function textUses(file: string, source: string): TextUse[] {
  const uses: TextUse[] = [];
  const visit = (node: SyntaxNode, outer: ReadonlyMap<string, string>) => {
    let known = outer;
    if (ownScope.has(node.type)) known = new Map(outer);
    const declared = (node.type === "BlockStatement" || node.type === "Program" ? (node.body as SyntaxNode[]) : [])
      .map((statement) => (statement.type === "ExportNamedDeclaration" ? statement.declaration : statement))
      .filter((statement): statement is SyntaxNode => isNode(statement) && statement.type === "VariableDeclaration")
      .flatMap(({ declarations }) => declarations as SyntaxNode[]);
    for (const { id, init } of declared) {
      const space = spaceOf(init);
      if (space !== null && isNode(id)) known = new Map([...known, [String(id.name), space]]);
    }
    if (node.type === "CallExpression" && isNode(node.callee)) {
      const { callee } = node;
      const translator = callee.type === "MemberExpression" ? (callee.object as SyntaxNode) : callee;
      const space = translator.type === "Identifier" ? known.get(String(translator.name)) : spaceOf(translator);
      const [first] = node.arguments as SyntaxNode[];
      if (space !== undefined && space !== null && first && !makers.has(String(callee.name)))
        uses.push(...keysOf(first).map((key) => ({ file, key: `${space}.${key}` })));
    }
    for (const inner of below(node)) visit(inner, known);
  };
  visit(parseSource(source, loaderOf(file)), new Map());
  return uses;
}
