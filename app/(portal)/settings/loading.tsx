import { Skeleton } from "@/components/ui/skeleton";

const sections = [11, 26, 12, 8, 10];

export default function SettingsLoading() {
  return (
    <div aria-busy className="grid w-full max-w-5xl gap-6 lg:gap-8">
      <div className="grid gap-1">
        <Skeleton className="h-7 w-32" />
        <Skeleton className="h-5 w-72 max-w-full" />
      </div>
      {sections.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
        <div className="grid gap-x-10 gap-y-3 lg:grid-cols-[15rem_minmax(0,1fr)]" key={index}>
          <Skeleton className="h-6 w-28" />
          <div style={{ height: `${height}rem` }}>
            <Skeleton className="h-full w-full rounded-lg" />
          </div>
        </div>
      ))}
    </div>
  );
}
