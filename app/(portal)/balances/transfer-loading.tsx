import { transferRows } from "@/components/account/transfer-rows";
import { FormSkeleton } from "@/components/form/form-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

/** Holds the place of a transfer's page while it comes. */
export const TransferLoading = () => (
  <>
    <Skeleton className="my-[3px] h-4 w-20" />
    <Skeleton className="h-[30px] w-32" />
    <FormSkeleton rows={transferRows} />
  </>
);
