import { issueRows } from "@/components/coupon/issue-rows";
import { FormSkeleton } from "@/components/form/form-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

export default function IssueLoading() {
  return (
    <>
      <Skeleton className="my-[3px] h-4 w-20" />
      <Skeleton className="h-[30px] w-32" />
      <FormSkeleton rows={issueRows} />
    </>
  );
}
