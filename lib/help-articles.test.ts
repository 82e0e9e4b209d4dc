import { describe, expect, it } from "vitest";
import { helpArticles } from "./help-articles";
import { navigation } from "./routes";
import { knowledgeContent } from "./server/knowledge/content";

describe("the articles that help on a page", () => {
  it("all exist", () => {
    const ids = Object.values(helpArticles).flat();
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !knowledgeContent().articles.has(id))).toEqual([]);
  });

  it("are there for every page that shows figures or spends, each once and few enough to read", () => {
    for (const { name } of navigation) {
      const ids = helpArticles[name];
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(ids.length, name).toBeLessThanOrEqual(6);
      if (!["knowledge", "settings", "log"].includes(name)) expect(ids.length, name).toBeGreaterThan(2);
    }
  });
});
