"use client";
import { useLocale, useTranslations } from "next-intl";
import { languageOf } from "@/lib/i18n/language";
import { formatMoney } from "@/lib/money";
import { axisUnit } from "./axis-unit";
import { legendRoom } from "./chart-skeleton";
import { hasDirectNames, LinePlot, pointScale } from "./line-plot";
import { margin, type PlotProps } from "./plot";
import { domainOf, rangeOf, reachOf } from "./stack";
import { Targets } from "./targets";
import { Tip } from "./tip";
import { usePointName } from "./use-point-name";
import { useSpot } from "./use-spot";
import { useWidth } from "./use-width";

/** Several series over months or days, each a line of its own. */
export function Lines({ title, points, series, currency, height: least, drill, chosen }: PlotProps) {
  const t = useTranslations("chart");
  const nameOf = usePointName();
  const [room, width] = useWidth<HTMLDivElement>();
  const [spot, onPoint] = useSpot(room);
  const extent = rangeOf(series);
  const unit = axisUnit(reachOf(extent), languageOf(useLocale()));
  const height = hasDirectNames(width) ? least + legendRoom : least;
  const frame = { width, height };
  const x = pointScale(points, frame);
  const rowsAt = (at: number) =>
    series.map(({ key, label, amounts }, index) => ({ key, label, amount: amounts[at] ?? null, index }));
  const pointed = spot && points[spot.at];
  return (
    <div className="relative min-w-0" data-plot="lines" ref={room} style={{ height }}>
      {width > 0 && (
        <>
          <LinePlot
            active={pointed ?? null}
            domain={domainOf(extent, unit)}
            frame={frame}
            points={points}
            series={series}
            unit={unit}
          />
          <Targets
            chosen={chosen}
            className="absolute rounded outline-offset-[-2px] print:hidden"
            columns={points.length}
            drill={drill}
            label={title}
            onPoint={onPoint}
            places={points.map((point, at) => ({
              key: point,
              point,
              sentence: t("values", {
                month: nameOf(point),
                parts: rowsAt(at)
                  .map(
                    ({ label, amount }) => `${label} ${amount === null ? t("unknown") : formatMoney(amount, currency)}`,
                  )
                  .join(t("between")),
              }),
              style: {
                left: (x(point) ?? 0) - x.step() / 2,
                width: x.step(),
                top: margin.top,
                height: height - margin.top,
              },
            }))}
          />
          {pointed && <Tip currency={currency} rows={rowsAt(spot.at)} spot={spot} title={nameOf(pointed)} />}
        </>
      )}
    </div>
  );
}
