"use client";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { GridRows } from "@visx/grid";
import type { scaleLinear, scalePoint } from "@visx/scale";
import { type AxisUnit, tickText } from "./axis-unit";
import { type Frame, margin } from "./plot";
import { usePointName } from "./use-point-name";

/** How the words of an axis look. */
export const labelLook = { fill: "var(--color-ink-soft)", fontFamily: "inherit", fontSize: 11 } as const;
const labelRoom = { month: 40, day: 44 } as const; // pixels that the name of a point needs

interface Props {
  frame: Frame;
  right: number;
  points: readonly string[];
  /** Pixels from one point to the next. */
  step: number;
  x: ReturnType<typeof scalePoint<string>>;
  y: ReturnType<typeof scaleLinear<number>>;
  unit: AxisUnit;
}

const isYearShown = (point: string, index: number) => point.length === 7 && (index === 0 || point.endsWith("-01"));

/** The names along and the amounts beside a drawing, with a calm line at each amount. */
export function Axes({ frame, right, points, step, x, y, unit }: Props) {
  const nameOf = usePointName();
  const isDays = (points[0]?.length ?? 0) > 7;
  const every = Math.max(1, Math.ceil(labelRoom[isDays ? "day" : "month"] / step));
  const shown = points.filter((_, index) => (points.length - 1 - index) % every === 0);
  return (
    <>
      <GridRows
        left={margin.left}
        numTicks={5}
        scale={y}
        stroke="var(--color-line)"
        width={frame.width - margin.left - right}
      />
      <line stroke="var(--color-line-strong)" x1={margin.left} x2={frame.width - right} y1={y(0)} y2={y(0)} />
      <AxisLeft
        hideAxisLine
        hideTicks
        left={margin.left}
        numTicks={5}
        scale={y}
        tickFormat={(tick) => tickText(tick.valueOf(), unit)}
        tickLabelProps={{ ...labelLook, dx: "-0.25em", dy: "0.33em", textAnchor: "end" }}
        tickLength={0}
      />
      <AxisBottom
        hideAxisLine
        hideTicks
        scale={x}
        tickComponent={({ x: at, y: down, formattedValue }) => (
          <text {...labelLook} textAnchor="middle" x={at} y={down}>
            {formattedValue?.split("\n").map((line, index) => (
              <tspan dy={index * 14} key={line} x={at}>
                {line}
              </tspan>
            ))}
          </text>
        )}
        tickFormat={(point, index) =>
          isYearShown(point, index) ? `${nameOf(point, "short")}\n${point.slice(0, 4)}` : nameOf(point, "short")
        }
        tickValues={shown}
        top={frame.height - margin.bottom}
      />
    </>
  );
}
