import { formatInstant } from "@/lib/time";

/** An instant on Beijing's clock, with the UTC original for those who hover. */
export function Instant({ value, seconds = false }: { value: string | null | undefined; seconds?: boolean }) {
  if (!value) return <span className="text-ink-soft">—</span>;
  return (
    <time className="whitespace-nowrap tabular-nums" dateTime={value} title={`${value} · UTC`}>
      {formatInstant(value, { seconds })}
    </time>
  );
}
