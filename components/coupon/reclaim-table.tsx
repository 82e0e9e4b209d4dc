"use client";
import { useTranslations } from "next-intl";
import { CopyableId } from "../figure/copyable-id";
import { Instant } from "../figure/instant";
import { Money } from "../figure/money";
import { ReclaimState, type ReclaimStateName } from "../figure/reclaim-state";
import { Link } from "../ui/link";
import type { RunLine, RunLines } from "./reclaim-run";
import type { ReclaimPreviews } from "./use-reclaim-previews";

interface Props {
  coupons: readonly string[];
  read: ReclaimPreviews;
  lines: RunLines;
  recorded: ReadonlyMap<string, string>;
}

/** The coupons of a reclaim: what is left in each, why one cannot be taken, and what came of it. */
export function ReclaimTable({ coupons, read, lines, recorded }: Props) {
  const t = useTranslations("couponReclaim.many");
  const hasBegun = Object.values(lines).some(({ state }) => state !== "waiting");
  const heading = "whitespace-nowrap px-3 py-2 font-normal";
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-start">
        <caption className="sr-only">{t("list")}</caption>
        <thead className="bg-raised text-ink-soft">
          <tr>
            <th className={`${heading} text-start`}>{t("customer")}</th>
            <th className={`${heading} text-end`}>{t("face")}</th>
            <th className={`${heading} text-end`}>{t("left")}</th>
            {hasBegun && <th className={`${heading} text-end`}>{t("went")}</th>}
            <th className={`${heading} text-start`}>{t("expire")}</th>
            <th className={`${heading} text-start`}>{t("outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {coupons.map((id) => {
            const preview = read.previews.get(id);
            const line = lines[id] ?? { state: "waiting" };
            const state = shownState(line, preview?.problems.length, read.failed.has(id), hasBegun);
            return (
              <tr className="border-line border-t align-top" key={id}>
                <td className="max-w-64 px-3 py-2">
                  <span className="block truncate" translate="no">
                    {preview?.customerName ?? preview?.customerId}
                  </span>
                  <CopyableId value={id} />
                </td>
                <td className="px-3 py-2 text-end">
                  <Money amount={preview?.faceValue} />
                </td>
                <td className="px-3 py-2 text-end">
                  <Money amount={preview?.balance} />
                </td>
                {hasBegun && (
                  <td className="px-3 py-2 text-end">
                    <Money amount={line.state === "done" ? recorded.get(id) : null} />
                  </td>
                )}
                <td className="px-3 py-2">
                  <Instant value={preview?.expireTime} />
                </td>
                <td className="min-w-56 px-3 py-2">
                  <ReclaimState state={state} />
                  <Reason line={line} problems={preview?.problems.map(({ message }) => message) ?? []} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function shownState(
  line: RunLine,
  problems: number | undefined,
  isFailed: boolean,
  hasBegun: boolean,
): ReclaimStateName {
  if (line.state !== "waiting") return line.state;
  if (isFailed) return "failed";
  if (problems === undefined) return "reading";
  if (problems > 0) return "blocked";
  return hasBegun ? "waiting" : "ready";
}

/** Why a coupon cannot be taken or was refused, and where its receipt is. */
function Reason({ line, problems }: { line: RunLine; problems: readonly string[] }) {
  const t = useTranslations("couponReclaim");
  const sentence = line.reason ?? (line.state === "waiting" ? problems.join(" ") : "");
  return (
    <>
      {sentence && <p className="mt-1 text-ink-soft">{sentence}</p>}
      {line.receiptId && (
        <Link className="ms-2 text-accent hover:underline" href={`/coupons/receipts/${line.receiptId}`} target="_blank">
          {t("receipt")}
        </Link>
      )}
    </>
  );
}
