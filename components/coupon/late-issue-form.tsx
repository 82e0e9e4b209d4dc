"use client";
import dynamic from "next/dynamic";
import { FormSkeleton } from "../form/form-skeleton";
import { issueRows } from "./issue-rows";

// The form brings the declared schema with it, so it comes after the page has been drawn.
const Form = dynamic(() => import("./issue-form").then(({ IssueForm }) => IssueForm), {
  ssr: false,
  loading: () => <FormSkeleton rows={issueRows} />,
});

const FromTemplate = dynamic(() => import("./issue-from-template").then((form) => form.IssueFromTemplate), {
  ssr: false,
  loading: () => <FormSkeleton rows={issueRows} />,
});

interface Props {
  quota: string;
  customers: string[];
  template: string;
}

/** The issue form, opened with a quota and customers, or with a template, that a link named. */
export function LateIssueForm({ quota, customers, template }: Props) {
  const start = { ...(quota && { quota_id: quota }), ...(customers.length > 0 && { customer_ids: customers }) };
  return template ? <FromTemplate start={start} template={template} /> : <Form start={start} />;
}
