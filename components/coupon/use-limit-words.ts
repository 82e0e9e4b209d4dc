"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { chargeScene, orderKind } from "@/lib/api/codes/coupons";
import { api } from "@/lib/client/api";
import { read } from "@/lib/client/queries";
import { formatMoney } from "@/lib/money";
import { useCodeLabel } from "../figure/code-label";
import { isLimit, type Limit, percentOf } from "./limit-words";

/** The names of cloud services by their code; the code itself where its name is not known. */
export function useServiceNames(isWanted = true): (code: string) => string {
  const { data } = useQuery({ ...read(api.desk.listServices, {}), enabled: isWanted, staleTime: 3_600_000 });
  const names = useMemo(() => new Map(data?.services.map(({ code, name }) => [code, name])), [data]);
  return useCallback((code) => names.get(code) ?? code, [names]);
}

type Words = (values: readonly string[], key: string) => string;

/** Says what limits mean, a sentence each; one that no page explains is shown as it came. */
export function useLimitWords(): (limits: readonly Limit[]) => string[] {
  const t = useTranslations("couponLimits");
  const label = useCodeLabel();
  const service = useServiceNames();
  return useMemo(() => {
    const list = (values: readonly string[], name: (value: string) => string = (value) => value) =>
      values.map(name).join(t("separator"));
    const amount = (values: readonly string[]) => formatMoney(values[0] ?? "0");
    const isOn = ([value = ""]: readonly string[]) => /^(1|true|y)/i.test(value);
    const times: Words = ([value = ""]) => (value === "0" ? t("anyTimes") : t("times", { count: Number(value) || 1 }));
    const words: Readonly<Record<string, Words>> = {
      minFaceValue: (values) => t("minFace", { amount: amount(values) }),
      maxFaceValue: (values) => t("maxFace", { amount: amount(values) }),
      couponNumber: (values) => t("count", { count: Number(values[0]) || 0 }),
      totalFaceValue: (values) => t("total", { amount: amount(values) }),
      serviceType: (values) => t("services", { list: list(values, service) }),
      chargeScene: (values) =>
        values.length === 0 ? t("anyScene") : t("scenes", { list: list(values, (one) => label(chargeScene, one)) }),
      cycleType: (values) => t("scenes", { list: list(values, (one) => label(chargeScene, one)) }),
      subscribeType: (values) => t("orders", { list: list(values, (one) => label(orderKind, one)) }),
      cycleNum: (values) => t("cycles", { list: list(values) }),
      accumulativeConsumption: (values) => t("spent", { amount: amount(values) }),
      maxDeductionRatio: (values) => t("ratio", { percent: percentOf(values[0] ?? "1") }),
      firstAssociation: () => t("newcomers"),
      firstOrderInService: (values) => t(isOn(values) ? "firstOrder" : "anyOrder"),
      customerId: (values) => t("named", { count: values.length }),
      productId: (values) => t("products", { list: list(values) }),
      productBlackList: (values) => t("notProducts", { list: list(values) }),
      usageTimes: times,
      simultaneousUseWithEmpowerDiscount: (values) => t(isOn(values) ? "withDiscount" : "withoutDiscount"),
      isOnlyForStrictSelected: (values) => t(isOn(values) ? "strictOnly" : "notStrictOnly"),
    };
    return (limits) =>
      limits.flatMap((limit) => {
        if (!isLimit(limit)) return [];
        const say = Object.hasOwn(words, limit.key) ? words[limit.key] : undefined;
        return [say ? say(limit.values, limit.key) : t("other", { key: limit.key, list: list(limit.values) })];
      });
  }, [t, label, service]);
}
