import { describe, expect, it } from "vitest";
import { nextSorts, readSorts, writeSorts } from "./sorts";

const name = { id: "name" };
const amount = { id: "amount", align: "end" as const };

describe("a click on a heading", () => {
  it("asks for names from the first and amounts from the largest, then the other way round", () => {
    expect(nextSorts(name, [], false)).toEqual([{ by: "name", isDescending: false }]);
    const large = nextSorts(amount, [{ by: "name", isDescending: true }], false);
    expect(large).toEqual([{ by: "amount", isDescending: true }]);
    expect(nextSorts(amount, large, false)).toEqual([{ by: "amount", isDescending: false }]);
  });

  it("with Shift adds the column behind the others, turns it round in its place, and takes it out again", () => {
    const one = nextSorts(name, [], false);
    const two = nextSorts(amount, one, true);
    expect(writeSorts(two)).toBe("name,-amount");
    const turned = nextSorts(amount, two, true);
    expect(writeSorts(turned)).toBe("name,amount");
    expect(nextSorts(amount, turned, true)).toEqual(one);
  });
});

describe("an order in the address", () => {
  it("is read as it is written", () => {
    const sorts = [
      { by: "amount", isDescending: true },
      { by: "name", isDescending: false },
    ];
    expect(readSorts(writeSorts(sorts), ["name", "amount"])).toEqual(sorts);
  });

  it("leaves out what the list does not know and what is said twice", () => {
    expect(readSorts("-gone,name,-name,", ["name"])).toEqual([{ by: "name", isDescending: false }]);
    expect(readSorts("", ["name"])).toEqual([]);
  });
});
