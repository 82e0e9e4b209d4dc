import { ListSkeleton } from "@/components/table/list-skeleton";

export default function OrdersLoading() {
  return <ListSkeleton filters={6} />;
}
