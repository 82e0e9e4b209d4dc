"use client";
import dynamic from "next/dynamic";
import { FormSkeleton } from "../form/form-skeleton";

// The forms bring the declared schemas with them, so they come after the page has been drawn.
const IssueForm = dynamic(() => import("./quota-issue-form").then(({ QuotaIssueForm }) => QuotaIssueForm), {
  ssr: false,
  loading: () => <FormSkeleton rows={["line", "line", "line"]} />,
});
const ReclaimForm = dynamic(() => import("./quota-reclaim-form").then(({ QuotaReclaimForm }) => QuotaReclaimForm), {
  ssr: false,
  loading: () => <FormSkeleton rows={["line", "text"]} />,
});

/** The form that hands a quota on, opened with the resellers that a link named. */
export const LateQuotaIssueForm = ({ resellers }: { resellers: string[] }) => (
  <IssueForm start={resellers.length > 0 ? { indirect_partner_ids: resellers } : {}} />
);

/** The form that takes quotas back, opened with those that a link named. */
export const LateQuotaReclaimForm = ({ quotas }: { quotas: string[] }) => (
  <ReclaimForm start={quotas.length > 0 ? { quota_ids: quotas } : {}} />
);
