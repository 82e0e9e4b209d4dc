import { describe, expect, it } from "vitest";
import { spreadLabels } from "./spread-labels";

describe("labels at the ends of lines", () => {
  it("stay where they are when there is room", () => expect(spreadLabels([80, 20], 14, [0, 100])).toEqual([80, 20]));

  it("are moved apart in their order, none over the next", () =>
    expect(spreadLabels([50, 50, 52], 14, [0, 100])).toEqual([50, 64, 78]));

  it("are pushed back inside at the edge", () => expect(spreadLabels([98, 99, 5], 14, [0, 100])).toEqual([86, 100, 5]));
});
