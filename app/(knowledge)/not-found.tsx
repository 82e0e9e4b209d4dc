import { NotFoundText } from "@/components/not-found-text";

/** Inside the frame the way on is still there. */
export default function NotFound() {
  return <NotFoundText />;
}
