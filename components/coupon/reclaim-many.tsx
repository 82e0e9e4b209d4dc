"use client";
import { useTranslations } from "next-intl";
import { formatMoney, sumAmounts } from "@/lib/money";
import { StepUp } from "../approval/step-up";
import { Button, buttonStyles } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Progress } from "../ui/progress";
import { mostReclaims } from "./reclaim-link";
import { ReclaimTable } from "./reclaim-table";
import { type ReclaimPreviews, useReclaimPreviews } from "./use-reclaim-previews";
import { useReclaimRun } from "./use-reclaim-run";
import { useReclaimedAmounts } from "./use-reclaimed-amounts";

/** Takes several coupons back: what each still holds, which cannot be, then one after the other, and how much went. */
export function ReclaimMany({ coupons }: { coupons: string[] }) {
  const t = useTranslations("couponReclaim");
  if (coupons.length <= mostReclaims) return <Reclaims coupons={coupons} />;
  const back = (
    <Link className={buttonStyles({ variant: "secondary" })} href="/coupons?tab=issued">
      {t("back")}
    </Link>
  );
  return (
    <Callout action={back} title={t("many.tooMany", { most: mostReclaims })} tone="warn">
      {t("many.tooManyText", { count: coupons.length })}
    </Callout>
  );
}

function Reclaims({ coupons }: { coupons: string[] }) {
  const read = useReclaimPreviews(coupons);
  const run = useReclaimRun(coupons);
  const statesOf = (state: string) => coupons.filter((id) => run.lines[id]?.state === state);
  const [done, open] = [statesOf("done"), statesOf("open")];
  const recorded = useReclaimedAmounts(run.isRunning ? [] : done);
  const waiting = read.ready(statesOf("waiting"));
  const hasBegun = run.isRunning || done.length + open.length + statesOf("refused").length > 0;
  return (
    <div className="grid gap-4">
      <Card className="grid gap-3">
        {run.isRunning ? (
          <Running run={run} total={waiting.ids.length} />
        ) : (
          <>
            {hasBegun && <Ended done={done} read={read} recorded={recorded} refused={statesOf("refused").length} />}
            {open.length > 0 && <Open count={open.length} onAsk={() => void run.run(open)} />}
            <Before hasBegun={hasBegun} isHeld={open.length > 0} read={read} run={run} waiting={waiting} />
          </>
        )}
      </Card>
      <StepUp error={run.heldUp?.error} onClose={run.giveUp} onPassed={() => void run.run(run.heldUp?.ids ?? [])} />
      <ReclaimTable coupons={coupons} lines={run.lines} read={read} recorded={recorded} />
    </div>
  );
}

type Run = ReturnType<typeof useReclaimRun>;
type Ready = ReturnType<ReclaimPreviews["ready"]>;

/** What would go, and the button that does it. */
function Before(props: { hasBegun: boolean; isHeld: boolean; read: ReclaimPreviews; run: Run; waiting: Ready }) {
  const t = useTranslations("couponReclaim.many");
  const { hasBegun, isHeld, read, run, waiting } = props;
  const { length: count } = waiting.ids;
  const total = formatMoney(waiting.total);
  const whole = Object.keys(run.lines).length;
  const blocked = [...read.previews].filter(
    ([id, { problems }]) => problems.length > 0 && run.lines[id]?.state === "waiting",
  ).length;
  if (read.isReading)
    return (
      <div aria-live="polite" className="grid gap-2">
        <p>{t("reading", { done: read.previews.size, total: whole })}</p>
        <Progress label={t("list")} value={read.previews.size / whole} />
        <p className="text-ink-soft text-xs">{t("rate", { count: 10 })}</p>
      </div>
    );
  if (hasBegun && count === 0) return null;
  return (
    <>
      <div aria-live="polite" className="grid gap-1">
        <p className="font-semibold">
          {hasBegun ? t("stopped", { count }) : count > 0 ? t("sum", { count, total }) : t("none")}
        </p>
        {blocked > 0 && count > 0 && <p className="text-ink-soft">{t("skipped", { count: blocked })}</p>}
        {read.failed.size > 0 && <p className="text-warn">{t("readFailed", { count: read.failed.size })}</p>}
        {count > 0 && <p className="text-ink-soft">{t("whole")}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {count > 0 && !isHeld && (
          <Button onClick={() => void run.run(waiting.ids)}>
            {t(hasBegun ? "rest" : "confirm", { count, total })}
          </Button>
        )}
        {!hasBegun && (
          <Button onClick={read.readAgain} variant="secondary">
            {t("readAgain")}
          </Button>
        )}
      </div>
    </>
  );
}

function Running({ run, total }: { run: Run; total: number }) {
  const t = useTranslations("couponReclaim.many");
  const states = Object.values(run.lines).map(({ state }) => state);
  const handled = states.filter((state) => state === "done" || state === "refused").length;
  const all = handled + total + states.filter((state) => state === "sending").length;
  return (
    <>
      <p aria-live="polite" className="font-semibold tabular-nums">
        {t("progress", { done: handled, total: all })}
      </p>
      <Progress label={t("list")} value={handled / Math.max(1, all)} />
      <p className="text-ink-soft">{t("stay")}</p>
      <Button className="justify-self-start" disabled={run.isStopping} onClick={run.stop} variant="secondary">
        {t(run.isStopping ? "stopping" : "stop")}
      </Button>
    </>
  );
}

interface EndedProps {
  done: readonly string[];
  refused: number;
  read: ReclaimPreviews;
  recorded: ReadonlyMap<string, string>;
}

/** How much went, as Huawei's records have it. */
function Ended({ done, refused, read, recorded }: EndedProps) {
  const t = useTranslations("couponReclaim.many");
  const amounts = done.flatMap((id) => recorded.get(id) ?? read.previews.get(id)?.balance ?? []);
  const isRecorded = done.every((id) => recorded.has(id));
  const figures = { count: done.length, total: formatMoney(sumAmounts(amounts)) };
  return (
    <div className="grid gap-1" role="status">
      {done.length > 0 && (
        <p className="font-semibold">{isRecorded ? t("ended", figures) : t("endedUnrecorded", figures)}</p>
      )}
      {refused > 0 && <p className="text-debt">{t("refusedCount", { count: refused })}</p>}
    </div>
  );
}

function Open({ count, onAsk }: { count: number; onAsk: () => void }) {
  const t = useTranslations("couponReclaim.many");
  return (
    <Callout action={<Button onClick={onAsk}>{t("ask")}</Button>} title={t("open", { count })} tone="unknown">
      {t("openText")}
    </Callout>
  );
}
