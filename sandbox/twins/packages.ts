import type { resources } from "@/lib/api/resources";
import { addMonths, beijingOffset, day, instantText, monthOf, startOf } from "../world/calendar";
import { catalogue } from "../world/catalogue";
import { hexText, rolls } from "../world/draw";
import { money, textOf } from "../world/money";
import type { Package, PackagePart } from "../world/packages";
import { selfOf } from "./customer-scope";
import { type Call, pageOf, type Twins } from "./twin";

type Of<Name extends keyof typeof resources> = Twins<typeof resources>[Name];

/** What has been over for longer than this is no longer listed. */
const monthsKept = 18;

const ownPackages = (call: Call) =>
  call.world.trade.packages.of(selfOf(call), call.now).filter(({ until }) => addMonths(until, monthsKept) > call.now);

const nameOf = ({ service }: Package, { language }: Call) =>
  language === "zh" ? `${catalogue[service]?.zh}资源包` : `${catalogue[service]?.en} package`;

const includes = (text: string, part: string | undefined) => part === undefined || text === part;

export const listPackages: Of<"listPackages"> = (input, call) => {
  const { packages } = call.world.trade;
  const services = (input.service_type_code_list ?? []).map((code) => code.toLowerCase());
  const found = ownPackages(call).filter(
    (one) =>
      includes(one.region, input.region_code) &&
      includes(one.orderId ?? "", input.order_id?.toUpperCase()) &&
      includes(one.productId, input.product_id) &&
      includes("0", input.enterprise_project_id) &&
      (input.product_name === undefined || nameOf(one, call).includes(input.product_name)) &&
      (input.status === undefined || packages.statusOf(one, call.now) === input.status) &&
      (services.length === 0 || services.includes(catalogue[one.service]?.code ?? "")),
  );
  return {
    total_count: found.length,
    free_resource_packages: pageOf(found, input).map((one) => ({
      order_instance_id: one.id,
      order_id: one.orderId,
      product_id: one.productId,
      product_name: nameOf(one, call),
      enterprise_project_id: "0",
      enterprise_project_scope: 0,
      effective_time: instantText(one.from),
      expire_time: instantText(one.until),
      status: packages.statusOf(one, call.now),
      service_type_code: catalogue[one.service]?.code,
      service_type_name: catalogue[one.service]?.[call.language],
      region_code: one.region,
      source_type: one.orderId === null ? 1 : 0,
      bundle_type: one.parts.length > 1 ? "BUNDLE_PKG" : "ATOMIC_PKG",
      quota_reuse_mode: one.resets ? 1 : 2,
      free_resources: one.parts.map((part) => ({
        free_resource_id: part.id,
        usage_type_name: part.usage[call.language],
        amount: textOf(packages.leftOf(one, part, call.now)),
        original_amount: textOf(part.original),
        measure_id: part.measure,
      })),
    })),
  };
};

/** The month that a part is in, where it comes back with each; else all the time that the package holds. */
function cycleOf({ from, until, resets }: Package, { now }: Call) {
  if (!resets) return { start: from, end: until };
  const month = monthOf(Math.min(Math.max(now, from), until - 1));
  return { start: Math.max(from, startOf(month)), end: Math.min(until, startOf(month + 1)) };
}

const partsOf = (call: Call) => ownPackages(call).flatMap((one) => one.parts.map((part) => ({ one, part })));

// Ids that are not the caller's are left out without a word.
export const listPackageUsages: Of<"listPackageUsages"> = (input, call) => ({
  free_resources: partsOf(call)
    .filter(({ part }) => input.free_resource_ids.includes(part.id))
    .map(({ one, part }) => {
      const { start, end } = cycleOf(one, call);
      return {
        free_resource_id: part.id,
        free_resource_type_name: catalogue[one.service]?.resource[call.language],
        quota_reuse_cycle: one.resets ? 4 : null,
        quota_reuse_cycle_type: one.resets ? 1 : null,
        usage_type_name: part.usage[call.language],
        start_time: instantText(start),
        end_time: instantText(end),
        amount: money(call.world.trade.packages.leftOf(one, part, call.now)),
        original_amount: money(part.original),
        measure_id: part.measure,
      };
    }),
});

/** What one part of a package was used for, on the Beijing days asked for. */
function recordsOf(one: Package, part: PackagePart, first: number, past: number, call: Call) {
  const { world, now, language } = call;
  const uses = world.trade.packages.usesOf(one, part, Math.min(now, past));
  return uses
    .filter(({ at }) => at >= first && at < past)
    .map((use) => ({
      at: use.at,
      row: {
        deduct_time: instantText(use.at),
        free_resource_id: part.id,
        resource_id: hexText(rolls(world.seed, "package use"), part.key),
        resource_type_code: catalogue[one.service]?.resource.code,
        resource_type_name: catalogue[one.service]?.resource[language],
        resource_tag: null,
        product_id: one.productId,
        product_name: nameOf(one, call),
        usage_type_code: part.usage.code,
        available_amount: textOf(use.before),
        remaining_amount: textOf(use.after),
        used_amount: textOf(use.used),
        measure_id: part.measure,
        effective_time: instantText(one.from),
        expire_time: instantText(one.until),
      },
    }));
}

export const listPackageRecords: Of<"listPackageRecords"> = (input, call) => {
  const first = Date.parse(input.deduct_time_begin) - beijingOffset;
  const past = Date.parse(input.deduct_time_end) - beijingOffset + day;
  const found = partsOf(call)
    .filter(
      ({ one, part }) =>
        includes(part.id, input.free_resource_id) &&
        includes(one.productId, input.product_id) &&
        includes(catalogue[one.service]?.resource.code ?? "", input.resource_type_code),
    )
    .flatMap(({ one, part }) => recordsOf(one, part, first, past, call))
    .sort((a, b) => a.at - b.at);
  return { total_count: found.length, free_resource_records: pageOf(found, input).map(({ row }) => row) };
};
