/** Moves labels apart until none covers the next, as little as it takes and within the drawing. */
export function spreadLabels(wanted: readonly number[], gap: number, [top, bottom]: readonly [number, number]) {
  const placed = wanted.map((y, index) => ({ y, index })).sort((one, two) => one.y - two.y);
  let floor = top;
  for (const label of placed) {
    label.y = Math.max(label.y, floor);
    floor = label.y + gap;
  }
  let ceiling = bottom;
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - gap;
  }
  return placed.sort((one, two) => one.index - two.index).map(({ y }) => y);
}
