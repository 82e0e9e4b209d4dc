import { everyNode, isNode, parseSource, type SyntaxNode } from "./source-tree";

/** Attributes, of elements and of our own components, that people read or hear. */
const readAloud = new Set([
  ...["alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext"],
  ...["advice", "caption", "description", "heading", "hint", "label", "placeholder", "summary", "title"],
]);

const isWord = (text: string) => /\p{Letter}{2}|\p{Script=Han}/u.test(text);

/** The literal words that an expression can come to. */
function wordsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "JSXText":
      return [String(node.value)];
    case "TemplateLiteral":
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case "JSXExpressionContainer":
      return wordsOf(node.expression);
    case "ConditionalExpression":
      return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
    case "LogicalExpression":
      return [...wordsOf(node.left), ...wordsOf(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...wordsOf(node.left), ...wordsOf(node.right)] : [];
    default:
      return [];
  }
}

const nameOf = ({ name }: SyntaxNode) => (isNode(name) ? String(name.name) : "");

/** The caption of a key on the keyboard is no text. */
const isKey = ({ openingElement }: SyntaxNode) =>
  isNode(openingElement) && nameOf(openingElement).toLowerCase() === "kbd";

/** Words that stand in a page's source instead of in the messages: between tags, in attributes that are read, and any Chinese. */
export function writtenTexts(source: string, loader: "ts" | "tsx" = "tsx"): string[] {
  const found: string[] = [];
  for (const node of everyNode(parseSource(source, loader))) {
    if ((node.type === "JSXElement" && !isKey(node)) || node.type === "JSXFragment")
      found.push(...(node.children as unknown[]).flatMap(wordsOf).filter(isWord));
    if (node.type === "JSXAttribute" && readAloud.has(nameOf(node))) found.push(...wordsOf(node.value).filter(isWord));
    if (node.type === "Literal" || node.type === "TemplateLiteral")
      found.push(...wordsOf(node).filter((text) => /[\p{Script=Han}，。；：！？（）、]/u.test(text)));
  }
  return [...new Set(found.map((text) => text.trim()))];
}
