import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isShellKey } from "./key-rules";

class StandIn {
  constructor(readonly isField: boolean) {}
  closest = () => (this.isField ? this : null);
}
beforeAll(() => vi.stubGlobal("Element", StandIn));
afterAll(() => vi.unstubAllGlobals());

const press = (key: string, held: Partial<KeyboardEvent> = {}, isField = false) => ({
  key,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
  target: new StandIn(isField) as unknown as EventTarget,
  ...held,
});

describe("a key of the shell", () => {
  it("is plain on the page itself", () => {
    expect(isShellKey(press("g"), false)).toBe("plain");
    expect(isShellKey(press("?", { shiftKey: true }), false)).toBe("plain");
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])("opens the palette with %o, from a field as well", (held) => {
    expect(isShellKey(press("k", held), false)).toBe("palette");
    expect(isShellKey(press("K", held), false)).toBe("palette");
    expect(isShellKey(press("k", held, true), false)).toBe("palette");
  });

  it("is nobody's shortcut in a field", () => {
    expect(isShellKey(press("g", {}, true), false)).toBeNull();
  });

  it.each([
    { isComposing: true },
    { keyCode: 229 },
    { defaultPrevented: true },
    { altKey: true },
    { ctrlKey: true },
    { metaKey: true },
  ])("is nobody's shortcut with %o", (held) => {
    expect(isShellKey(press("g", held), false)).toBeNull();
  });

  it("waits while a dialog does", () => {
    expect(isShellKey(press("g"), true)).toBeNull();
    expect(isShellKey(press("k", { ctrlKey: true }), true)).toBeNull();
  });

  it("leaves the browser's own combinations alone", () => {
    expect(isShellKey(press("k", { ctrlKey: true, shiftKey: true }), false)).toBeNull();
    expect(isShellKey(press("c", { ctrlKey: true }), false)).toBeNull();
  });
});
