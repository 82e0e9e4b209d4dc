import { describe, expect, it } from "vitest";
import { headingsOf } from "./headings";

describe("headingsOf", () => {
  it("lists second-level headings with their lines, numbered, without marks", () => {
    expect(headingsOf("Answer.\n\n## Steps\n\n1. One.\n\n## **What** `to` watch ##\n")).toEqual([
      { id: "part-1", text: "Steps", line: 3 },
      { id: "part-2", text: "What to watch", line: 7 },
    ]);
  });

  it("takes no line of code and no other level for one", () => {
    expect(headingsOf("# One\n\n```\n## code\n```\n\n### Three\n\n##none")).toEqual([]);
  });
});
