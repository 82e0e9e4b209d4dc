"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "../ui/skeleton";

// The form brings the declared schema with it, so it comes after the page has been drawn.
const Form = dynamic(() => import("./issue-form").then(({ IssueForm }) => IssueForm), {
  ssr: false,
  loading: () => (
    <div aria-busy className="grid max-w-3xl gap-5">
      <Skeleton className="h-14" />
      <Skeleton className="h-72" />
      <Skeleton className="h-14" />
    </div>
  ),
});

export const LateIssueForm = ({ quota, customers }: { quota: string; customers: string[] }) => (
  <Form start={{ quotaId: quota, customerIds: customers }} />
);
