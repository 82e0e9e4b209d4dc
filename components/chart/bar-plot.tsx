"use client";
import { scaleBand, scaleLinear } from "@visx/scale";
import { BarStack } from "@visx/shape";
import { Axes } from "./axes";
import type { AxisUnit } from "./axis-unit";
import { colourOf } from "./palette";
import { type Frame, margin } from "./plot";
import type { Bar } from "./stack";

/** The scale of the points; the targets over the bars share it. */
export const bandScale = (points: string[], { width }: Frame) =>
  scaleBand({ domain: points, range: [margin.left, width - margin.right], padding: 0.28 });

interface Props {
  frame: Frame;
  bars: Bar[];
  keys: string[];
  unit: AxisUnit;
  /** The lowest and highest point in the axis' unit. */
  domain: [number, number];
  /** The point that the figures are shown of. */
  active: string | null;
}

/** The drawing of stacked bars. Everything it says is also in the figures' table. */
export function BarPlot({ frame, bars, keys, unit, domain, active }: Props) {
  const { width, height } = frame;
  const points = bars.map(({ point }) => point);
  const x = bandScale(points, frame);
  const y = scaleLinear<number>({ domain, range: [height - margin.bottom, margin.top], nice: 5 });
  return (
    <svg
      aria-hidden
      className="block print:[print-color-adjust:exact]"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
    >
      {active !== null && x(active) !== undefined && (
        <rect
          fill="var(--color-raised)"
          height={height - margin.top - margin.bottom}
          rx={3}
          width={x.step()}
          x={(x(active) ?? 0) - (x.step() - x.bandwidth()) / 2}
          y={margin.top}
        />
      )}
      <Axes frame={frame} points={points} right={margin.right} step={x.step()} unit={unit} x={x} y={y} />
      <BarStack<Bar, string>
        color={() => ""}
        data={bars}
        keys={keys}
        offset="diverging"
        value={(bar, key) => bar.heights[key] ?? 0}
        x={({ point }) => point}
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
                  width={Math.min(bar.width, widest)}
                  x={bar.x + Math.max(0, bar.width - widest) / 2}
                  y={bar.y}
                />
              )),
          )
        }
      </BarStack>
    </svg>
  );
}

const widest = 72; // pixels: bars stay bars on the widest screens
