"use client";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { GridRows } from "@visx/grid";
import { scaleBand, scaleLinear } from "@visx/scale";
import { BarStack } from "@visx/shape";
import { type AxisUnit, tickText } from "./axis-unit";
import { colourOf } from "./palette";
import type { Bar } from "./stack";
import { useMonthName } from "./use-month-name";

export const margin = { top: 12, right: 4, bottom: 36, left: 52 };
const labelRoom = 34; // pixels that the name of a month needs

export interface Frame {
  width: number;
  height: number;
}

/** The scale of the months; the buttons over the bars share it. */
export const monthScale = (cycles: string[], { width }: Frame) =>
  scaleBand({ domain: cycles, range: [margin.left, width - margin.right], padding: 0.28 });

interface Props {
  frame: Frame;
  bars: Bar[];
  keys: string[];
  unit: AxisUnit;
  /** The lowest and highest point in the axis' unit. */
  extent: [number, number];
  /** The month that the figures are shown of. */
  active: string | null;
}

/** The drawing: bars by month, negative ones below the axis. Everything it says is also in the figures' table. */
export function MonthPlot({ frame, bars, keys, unit, extent, active }: Props) {
  const nameOf = useMonthName();
  const { width, height } = frame;
  const cycles = bars.map(({ cycle }) => cycle);
  const x = monthScale(cycles, frame);
  const y = scaleLinear({ domain: extent, range: [height - margin.bottom, margin.top], nice: 5 });
  const every = Math.max(1, Math.ceil(labelRoom / x.step()));
  const label = { fill: "var(--color-ink-soft)", fontFamily: "inherit", fontSize: 11 } as const;
  return (
    <svg
      aria-hidden
      className="block print:[print-color-adjust:exact]"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
    >
      <GridRows
        left={margin.left}
        numTicks={5}
        scale={y}
        stroke="var(--color-line)"
        width={width - margin.left - margin.right}
      />
      {active !== null && (
        <rect
          fill="var(--color-raised)"
          height={height - margin.top - margin.bottom}
          width={x.step()}
          x={(x(active) ?? 0) - (x.step() - x.bandwidth()) / 2}
          y={margin.top}
        />
      )}
      <BarStack<Bar, string>
        color={() => ""}
        data={bars}
        keys={keys}
        offset="diverging"
        value={(bar, key) => bar.heights[key] ?? 0}
        x={({ cycle }) => cycle}
        xScale={x}
        yScale={y}
      >
        {(stacks) =>
          stacks.flatMap(({ key, index, bars: drawn }) =>
            drawn
              .filter((bar) => bar.height > 0)
              .map((bar) => (
                <rect
                  height={bar.height}
                  key={`${key} ${bar.index}`}
                  // A hairline of the ground between the parts tells them apart without colour.
                  stroke="var(--color-surface)"
                  strokeWidth={bar.height > 3 ? 1 : 0}
                  style={{ fill: colourOf(index, key) }}
                  width={bar.width}
                  x={bar.x}
                  y={bar.y}
                />
              )),
          )
        }
      </BarStack>
      <line stroke="var(--color-line-strong)" x1={margin.left} x2={width - margin.right} y1={y(0)} y2={y(0)} />
      <AxisLeft
        hideAxisLine
        hideTicks
        left={margin.left}
        numTicks={5}
        scale={y}
        tickFormat={(tick) => tickText(tick.valueOf(), unit)}
        tickLabelProps={{ ...label, dx: "-0.25em", dy: "0.33em", textAnchor: "end" }}
        tickLength={0}
      />
      <AxisBottom
        hideAxisLine
        hideTicks
        scale={x}
        tickComponent={({ x: at, y: down, formattedValue }) => (
          <text {...label} textAnchor="middle" x={at} y={down}>
            {formattedValue?.split("\n").map((line, index) => (
              <tspan dy={index * 14} key={line} x={at}>
                {line}
              </tspan>
            ))}
          </text>
        )}
        tickFormat={(cycle, index) =>
          isYearShown(cycle, index) ? `${nameOf(cycle, "short")}\n${cycle.slice(0, 4)}` : nameOf(cycle, "short")
        }
        tickValues={cycles.filter((_, index) => (cycles.length - 1 - index) % every === 0)}
        top={height - margin.bottom}
      />
    </svg>
  );
}

const isYearShown = (cycle: string, index: number) => index === 0 || cycle.endsWith("-01");
