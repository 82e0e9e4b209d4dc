"use client";
import dynamic from "next/dynamic";
import { FormSkeleton } from "../form/form-skeleton";

const loading = () => <FormSkeleton rows={["line"]} />;
// The form brings the declared schema with it, so it comes after the page has been drawn.
const One = dynamic(() => import("./reclaim-form").then(({ ReclaimForm }) => ReclaimForm), { ssr: false, loading });
const Many = dynamic(() => import("./reclaim-many").then(({ ReclaimMany }) => ReclaimMany), { ssr: false, loading });

/** Takes back the coupons that a link named: one by a form, several one after the other. */
export const LateReclaim = ({ coupons }: { coupons: string[] }) =>
  coupons.length > 1 ? <Many coupons={coupons} /> : <One coupon={coupons[0] ?? ""} />;
