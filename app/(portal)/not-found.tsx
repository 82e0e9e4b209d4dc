import { NotFoundText } from "@/components/not-found-text";

/** Inside the shell the way on is still there. */
export default function NotFound() {
  return <NotFoundText />;
}
