"use client";
import { scaleLinear, scalePoint } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { shareOf } from "@/lib/money";
import { Axes, labelLook } from "./axes";
import type { AxisUnit } from "./axis-unit";
import { colourOf } from "./palette";
import { type Frame, margin } from "./plot";
import { spreadLabels } from "./spread-labels";
import type { Series } from "./stack";

const directFrom = 560; // pixels from which names stand at the ends of the lines; the legend goes by the same width
const nameRoom = 200;

/** Whether the lines are named at their ends. */
export const hasDirectNames = (width: number) => width >= directFrom;

/** Pixels right of the drawing: room for the names of the lines, where they stand there. */
export const rightOf = ({ width }: Frame) => (hasDirectNames(width) ? nameRoom : 16);

/** The scale of the points; the targets over the lines share it. */
export const pointScale = (points: string[], frame: Frame) =>
  scalePoint({ domain: points, range: [margin.left, frame.width - rightOf(frame)], padding: 0.5 });

interface Props {
  frame: Frame;
  points: string[];
  series: readonly Series[];
  unit: AxisUnit;
  domain: [number, number];
  active: string | null;
}

// Told apart by more than colour: each line has its own dashes.
const dashes = ["none", "6 3", "2 3", "9 3 2 3", "none", "6 3", "2 3", "9 3 2 3"];

/** The drawing of lines, broken where nothing is known. Everything it says is also in the figures' table. */
export function LinePlot({ frame, points, series, unit, domain, active }: Props) {
  const { width, height } = frame;
  const x = pointScale(points, frame);
  const y = scaleLinear<number>({ domain, range: [height - margin.bottom, margin.top], nice: 5 });
  const yOf = (amount: string) => y(shareOf(amount, unit.unit));
  const spots = (one: Series) => points.map((point, at) => ({ point, at, amount: one.amounts[at] ?? null }));
  const ends = series.map((one) => spots(one).findLast(({ amount }) => amount !== null));
  const names = spreadLabels(
    ends.map((end) => yOf(end?.amount ?? "0")),
    15,
    [margin.top + 4, height - margin.bottom],
  );
  return (
    <svg
      aria-hidden
      className="block print:[print-color-adjust:exact]"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
    >
      <Axes frame={frame} points={points} right={rightOf(frame)} step={x.step()} unit={unit} x={x} y={y} />
      {active !== null && (
        <line
          stroke="var(--color-line-strong)"
          x1={x(active)}
          x2={x(active)}
          y1={margin.top}
          y2={height - margin.bottom}
        />
      )}
      {series.map((one, index) => (
        <g key={one.key}>
          <LinePath
            data={spots(one)}
            defined={({ amount }) => amount !== null}
            strokeDasharray={dashes[index % dashes.length]}
            strokeLinejoin="round"
            strokeWidth={2}
            style={{ stroke: colourOf(index, one.key) }}
            x={({ point }) => x(point) ?? 0}
            y={({ amount }) => yOf(amount ?? "0")}
          />
          {spots(one)
            .filter(({ amount, point, at }) => amount !== null && (point === active || isAlone(one, at)))
            .map(({ point, amount }) => (
              <circle
                cx={x(point)}
                cy={yOf(amount ?? "0")}
                key={point}
                r={4}
                stroke="var(--color-surface)"
                strokeWidth={1.5}
                style={{ fill: colourOf(index, one.key) }}
              />
            ))}
          {hasDirectNames(width) && ends[index] && (
            <>
              <line
                strokeDasharray={dashes[index % dashes.length]}
                strokeWidth={2}
                style={{ stroke: colourOf(index, one.key) }}
                x1={width - nameRoom + 6}
                x2={width - nameRoom + 24}
                y1={names[index]}
                y2={names[index]}
              />
              {/* In ink: the colours of the lines are too pale for letters. */}
              <text {...labelLook} dy="0.33em" x={width - nameRoom + 30} y={names[index]}>
                {shorten(one.label)}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

/** A point without neighbours draws no line: it is shown as a dot. */
const isAlone = ({ amounts }: Series, at: number) =>
  (amounts[at - 1] ?? null) === null && (amounts[at + 1] ?? null) === null;

const squares = 27; // half-width letters that the room of a name holds

/** A name within its room, full-width letters counted twice. */
function shorten(name: string): string {
  let room = squares;
  const fitting = [...name].findIndex((letter) => {
    room -= (letter.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    return room < 0;
  });
  return fitting < 0 ? name : `${[...name].slice(0, fitting - 1).join("")}…`;
}
