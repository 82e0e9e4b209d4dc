import type { PlacedColumn } from "./columns";

/** The box that stands before each row to choose it by. */
export const choiceWidth = 36;
const margin = 150;

export interface FrameCell<Row> {
  placed: PlacedColumn<Row>;
  /** The position among all columns, from 0. */
  position: number;
  /** The track of the grid that it stands in. */
  track: number;
  /** Where a pinned cell stays; null for one that scrolls. */
  left: number | null;
}

/** What one row draws: the pinned columns, a gap, and the columns in sight. */
export interface Frame<Row> {
  cells: FrameCell<Row>[];
  template: string;
  width: number;
}

/** The first and last column in sight among those that scroll, with some to spare at both sides. */
export function columnWindow(
  widths: readonly number[],
  scrolled: number,
  room: number,
): { first: number; last: number } {
  let at = 0;
  let [first, last] = [-1, -1];
  widths.forEach((width, index) => {
    if (at + width > scrolled - margin && at < scrolled + room + margin) {
      if (first === -1) first = index;
      last = index;
    }
    at += width;
  });
  return { first: Math.max(0, first), last };
}

const sum = (widths: readonly number[]) => widths.reduce((whole, width) => whole + width, 0);

/** Lays out a row for a window of its columns. */
export function frameOf<Row>(
  placed: readonly PlacedColumn<Row>[],
  { first, last }: { first: number; last: number },
): Frame<Row> {
  const pinned = placed.filter(({ isPinned }) => isPinned);
  const free = placed.filter(({ isPinned }) => !isPinned);
  const drawn = free.slice(first, last + 1);
  const gap = sum(free.slice(0, first).map(({ width }) => width));
  const tracks = [choiceWidth, ...pinned.map(({ width }) => width), gap, ...drawn.map(({ width }) => width)];
  let left = choiceWidth;
  const fixed = pinned.map((one, position): FrameCell<Row> => {
    const cell = { placed: one, position, track: position + 2, left };
    left += one.width;
    return cell;
  });
  const moving = drawn.map(
    (one, index): FrameCell<Row> => ({
      placed: one,
      position: pinned.length + first + index,
      track: pinned.length + 3 + index,
      left: null,
    }),
  );
  return {
    cells: [...fixed, ...moving],
    template: tracks.map((width) => `${width}px`).join(" "),
    width: choiceWidth + sum(placed.map(({ width }) => width)),
  };
}
