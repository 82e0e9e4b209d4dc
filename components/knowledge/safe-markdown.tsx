import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";

interface Node {
  type: string;
  children?: Node[];
  align?: unknown[];
}

const most = { columns: 20, rows: 200, depth: 40, nodes: 20_000 };

/**
 * Cuts what would draw without end before it is drawn: a table is as wide in every row as its head is, so that a few
 * kilobytes of Markdown could ask for millions of cells.
 */
function limitTables() {
  return (tree: Node) => {
    let seen = 0;
    const visit = (node: Node, depth: number): void => {
      if (depth > most.depth || ++seen > most.nodes) throw new RangeError("too much of it");
      if (node.type === "table") {
        node.children = (node.children ?? []).slice(0, most.rows);
        node.align = (node.align ?? []).slice(0, most.columns);
        for (const row of node.children) row.children = (row.children ?? []).slice(0, most.columns);
      }
      for (const child of node.children ?? []) visit(child, depth + 1);
    };
    visit(tree, 0);
  };
}

const isSafe = (address: string) => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(address) && !address.includes("\\");

const components: Components = {
  a: ({ href = "", children }) =>
    isSafe(href) ? (
      <a href={href} rel="noopener noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    ),
  // A picture is fetched from wherever its author says, which tells them who reads; its description is enough.
  img: ({ alt }) => alt,
  table: ({ children }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
};

// Headings stand below the one that they belong to.
const headingsBelow: Record<1 | 2, Components> = {
  1: { h1: "h2", h2: "h2", h3: "h3", h4: "h4", h5: "h5" },
  2: { h1: "h3", h2: "h3", h3: "h4", h4: "h5", h5: "h6" },
};

interface Props {
  children: string;
  /** The level of the heading that it stands under. */
  below?: 1 | 2;
}

const plugins = [remarkGfm, limitTables];

// What nests or pairs without end would take the parser with it; nobody writes it for a reader.
const nested = /^(?:[\t >]*>){20}|^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+){20}|[[(*_~`!]{200}|^(?:[^|\n]*\|){100}/m;
const mostMarks = 1_000;
const mostTableLines = 300;

const isEndless = (text: string) =>
  nested.test(text) ||
  (text.match(/^.*\|.*$/gm)?.length ?? 0) > mostTableLines ||
  text.split(/\n[ \t]*\n/).some((block) => (block.match(/[*_~[\]`<]/g)?.length ?? 0) > mostMarks);

/** Markdown that a person wrote: text alone is drawn, HTML is shown as it was typed, and no link runs anything. */
export function SafeMarkdown({ children, below = 1 }: Props): ReactNode {
  const plain = <p className="whitespace-pre-wrap break-words">{children}</p>;
  if (isEndless(children)) return plain;
  try {
    return Markdown({ children, components: { ...components, ...headingsBelow[below] }, remarkPlugins: plugins });
  } catch {
    return plain;
  }
}
