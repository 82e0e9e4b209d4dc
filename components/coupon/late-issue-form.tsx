"use client";
import dynamic from "next/dynamic";
import { FormSkeleton } from "../form/form-skeleton";
import { issueRows } from "./issue-rows";

// The form brings the declared schema with it, so it comes after the page has been drawn.
const Form = dynamic(() => import("./issue-form").then(({ IssueForm }) => IssueForm), {
  ssr: false,
  loading: () => <FormSkeleton rows={issueRows} />,
});

/** The issue form, opened with a quota and customers that a link named. */
export const LateIssueForm = ({ quota, customers }: { quota: string; customers: string[] }) => (
  <Form start={{ ...(quota && { quota_id: quota }), ...(customers.length > 0 && { customer_ids: customers }) }} />
);
