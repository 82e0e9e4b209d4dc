import { Avatar } from "../ui/avatar";

/** Who did it: a colleague by name, with the disc by which they are found again down a column. */
export const PersonName = ({ name }: { name: string }) => (
  <span className="inline-flex min-w-0 items-center gap-1.5">
    <Avatar className="size-5" name={name} />
    <span className="truncate" title={name} translate="no">
      {name}
    </span>
  </span>
);
