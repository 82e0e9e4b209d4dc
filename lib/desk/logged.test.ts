import { describe, expect, it } from "vitest";
import { sourcesIn } from "@/scripts/test/source-tree";
import { auditActions } from "./audit-actions";
import { desk } from "./index";

const server = sourcesIn("lib/server", "app/api")
  .map(({ source }) => source)
  .join("\n");
const isWritten = (action: string) => server.includes(`"${action}"`);

describe("what the log keeps", () => {
  const writes = Object.entries(desk).filter(([, operation]) => operation.effect === "write");

  it.each(writes)("%s says what the log keeps of it, and the server writes that", (_, operation) => {
    const logged = "logged" in operation ? operation.logged : undefined;
    expect(logged).toBeDefined();
    if (Array.isArray(logged)) expect(logged.filter((action) => !isWritten(action))).toEqual([]);
  });

  it.each(auditActions)("%s is written somewhere", (action) => {
    expect(isWritten(action)).toBe(true);
  });
});
