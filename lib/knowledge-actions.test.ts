import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { actionsFor, knowledgeActionNames, operationPages } from "./knowledge-actions";
import { knowledgeContent } from "./server/knowledge/content";

const known: string[] = parse(readFileSync("content/knowledge/operations.yaml", "utf8"));

describe("what an article lets people do at once", () => {
  it("is told by operations that Huawei has", () => {
    expect(Object.keys(operationPages).filter((operation) => !known.includes(operation))).toEqual([]);
  });

  it("leads to pages that exist", () => {
    const actions = actionsFor(Object.keys(operationPages));
    expect(actions.map(({ name }) => name).sort()).toEqual([...knowledgeActionNames].sort());
    const pathOf = (href: string) => `app/(portal)${href.replace(/\?.*/, "")}/page.tsx`;
    expect(actions.filter(({ href }) => !existsSync(pathOf(href)))).toEqual([]);
  });

  it("is there for most articles that name an operation, each page once", () => {
    const articles = [...knowledgeContent().articles.values()].filter(({ zh }) => zh.operations.length > 0);
    expect(articles.filter(({ zh }) => actionsFor(zh.operations).length > 0).length).toBeGreaterThan(
      articles.length / 2,
    );
    expect(actionsFor(["ListCustomerOrders", "ShowCustomerOrderDetails", "NoSuchOperation"])).toHaveLength(1);
  });
});
