"use client";
import { useTranslations } from "next-intl";
import { formatMoney, isNegative } from "@/lib/money";
import { Delta } from "../figure/delta";
import { legendRoom } from "./chart-skeleton";
import { HeatLegend } from "./heat-legend";
import { heatLook, heatStep, largestOf } from "./heat-scale";
import type { PlotProps } from "./plot";
import { Targets } from "./targets";
import { Tip } from "./tip";
import { useCompactAmount } from "./use-compact-amount";
import { usePointName } from "./use-point-name";
import { useSpot } from "./use-spot";
import { useWidth } from "./use-width";

const least = 26; // pixels of a cell that a finger still hits; below that the map is scrolled
const figureRoom = 46; // from here on a cell holds its figure
const headRoom = 20;
const gap = 2;

/** Where not all fits, the latest is what is looked for. */
const showEnd = (field: HTMLElement | null) => {
  if (field) field.scrollLeft = field.scrollWidth;
};

/** Series by points as a field of cells, deeper for more; each cell holds its figure where there is room. */
export function HeatMap({ title, points, series, currency, height, drill, chosen }: PlotProps) {
  const t = useTranslations("chart");
  const nameOf = usePointName();
  const compact = useCompactAmount();
  const [room, width] = useWidth<HTMLDivElement>();
  const [spot, onPoint] = useSpot(room);
  // What many small ones come to together would leave all others pale.
  const single = series.filter(({ key }) => key !== "other");
  const largest = largestOf((single.length > 0 ? single : series).flatMap(({ amounts }) => amounts));
  const names = width < 480 ? 84 : 168;
  const cell = Math.max(least, (width - names) / points.length);
  const cells = series.flatMap((one) =>
    points.map((point, at) => ({ key: `${one.key} ${point}`, point, at, one, amount: one.amounts[at] ?? null })),
  );
  const pointed = spot && cells[spot.at];
  const every = Math.max(1, Math.ceil(40 / cell));
  return (
    <div className="relative min-w-0" data-plot="heat-map" ref={room} style={{ height: height + legendRoom }}>
      {width > 0 && (
        <>
          <div ref={showEnd} className="overflow-x-auto overflow-y-hidden print:overflow-visible" style={{ height }}>
            <div
              className="grid h-full gap-0.5 p-0.5"
              style={{
                // As wide as its columns: names stick within their own field alone.
                minWidth: names + points.length * (least + gap) + gap,
                gridTemplateColumns: `${names}px repeat(${points.length}, minmax(${least}px, 1fr))`,
                gridTemplateRows: `${headRoom}px repeat(${series.length}, minmax(0, 4rem))`,
              }}
            >
              {/* Names lie over the whole row, as wide as their column. */}
              <span
                aria-hidden
                className="sticky start-0 z-10 bg-surface"
                style={{ gridColumn: "1 / -1", gridRow: 1, width: names }}
              />
              {points.map((point, at) => (
                <span
                  aria-hidden
                  className={`overflow-visible whitespace-nowrap text-center text-caption ${point === chosen ? "font-semibold text-ink" : "text-ink-soft"}`}
                  key={point}
                  style={{ gridColumn: at + 2, gridRow: 1 }}
                >
                  {(points.length - 1 - at) % every === 0 ? nameOf(point, "short") : ""}
                </span>
              ))}
              {series.map(({ key, label }, row) => (
                <span
                  aria-hidden
                  className="sticky start-0 z-10 flex min-w-0 items-center bg-surface pe-2 text-caption"
                  key={key}
                  style={{ gridColumn: "1 / -1", gridRow: row + 2, width: names }}
                  title={label}
                >
                  <span className="line-clamp-2 leading-tight">{label}</span>
                </span>
              ))}
              <Targets
                chosen={chosen}
                className="grid min-w-0 place-items-center overflow-hidden rounded-sm text-caption outline-offset-[-2px] hover:ring-2 hover:ring-ink hover:ring-inset print:[print-color-adjust:exact]"
                columns={points.length}
                drill={drill}
                label={title}
                onPoint={onPoint}
                places={cells.map(({ key, point, one, amount, at }, index) => {
                  const step = heatStep(amount, largest);
                  const isBelow = amount !== null && isNegative(amount);
                  return {
                    key,
                    point,
                    series: one.key,
                    sentence: t("cell", {
                      row: one.label,
                      month: nameOf(point),
                      amount: amount === null ? t("unknown") : formatMoney(amount, currency),
                    }),
                    className: isBelow
                      ? "border border-debt text-debt"
                      : step === null
                        ? "bg-raised text-ink-soft"
                        : "",
                    style: {
                      gridColumn: at + 2,
                      gridRow: Math.floor(index / points.length) + 2,
                      ...(step !== null && heatLook(step)),
                    },
                    content: cell >= figureRoom ? compact(amount) : isBelow ? "−" : null,
                  };
                })}
              />
            </div>
          </div>
          <HeatLegend currency={currency} largest={largest} />
          {pointed && (
            <Tip
              currency={currency}
              note={
                pointed.at > 0 && pointed.amount !== null ? (
                  <>
                    {t("onLast")}{" "}
                    <Delta currency={currency} from={pointed.one.amounts[pointed.at - 1] ?? null} to={pointed.amount} />
                  </>
                ) : undefined
              }
              rows={[{ key: pointed.one.key, label: pointed.one.label, amount: pointed.amount }]}
              spot={spot}
              title={nameOf(pointed.point)}
            />
          )}
        </>
      )}
    </div>
  );
}
