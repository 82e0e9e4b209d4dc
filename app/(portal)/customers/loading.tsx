import { ListSkeleton } from "@/components/table/list-skeleton";

export default function CustomersLoading() {
  return <ListSkeleton filters={7} />;
}
