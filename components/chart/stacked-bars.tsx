"use client";
import { useLocale, useTranslations } from "next-intl";
import { languageOf } from "@/lib/i18n/language";
import { axisUnit } from "./axis-unit";
import { BarPlot, bandScale } from "./bar-plot";
import { margin, type PlotProps } from "./plot";
import { figuresOf } from "./point-figures";
import { barsOf, domainOf, extentOf, reachOf } from "./stack";
import { Targets } from "./targets";
import { Tip } from "./tip";
import { useFigureSentence } from "./use-figure-sentence";
import { usePointName } from "./use-point-name";
import { useSpot } from "./use-spot";
import { useWidth } from "./use-width";

/** Amounts by month or day, one series on the other; negative ones below the axis. */
export function StackedBars({ title, points, series, currency, height, drill, chosen }: PlotProps) {
  const t = useTranslations("chart");
  const nameOf = usePointName();
  const sentenceOf = useFigureSentence(currency);
  const [room, width] = useWidth<HTMLDivElement>();
  const [spot, onPoint] = useSpot(room);
  const extent = extentOf(series, points.length);
  const unit = axisUnit(reachOf(extent), languageOf(useLocale()));
  const frame = { width, height };
  const x = bandScale(points, frame);
  const all = figuresOf(points, series);
  const pointed = spot && all[spot.at];
  return (
    <div className="relative min-w-0" data-plot="stacked-bars" ref={room} style={{ height }}>
      {width > 0 && (
        <>
          <BarPlot
            active={pointed?.point ?? chosen ?? null}
            bars={barsOf(points, series, unit)}
            domain={domainOf(extent, unit)}
            frame={frame}
            keys={series.map(({ key }) => key)}
            unit={unit}
          />
          <Targets
            chosen={chosen}
            className="absolute rounded outline-offset-[-2px] print:hidden"
            columns={points.length}
            drill={drill}
            label={title}
            onPoint={onPoint}
            places={all.map((figures) => ({
              key: figures.point,
              point: figures.point,
              sentence: sentenceOf(figures),
              style: {
                left: (x(figures.point) ?? 0) - (x.step() - x.bandwidth()) / 2,
                width: x.step(),
                top: margin.top,
                height: height - margin.top,
              },
            }))}
          />
          {pointed && (
            <Tip
              currency={currency}
              rows={pointed.parts.toReversed()}
              spot={spot}
              title={nameOf(pointed.point)}
              total={{ key: "total", label: t("total"), amount: pointed.total }}
            />
          )}
        </>
      )}
    </div>
  );
}
