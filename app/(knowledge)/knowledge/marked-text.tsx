import type { TextPart } from "@/lib/knowledge";

/** A text with what was asked marked in it. */
export const MarkedText = ({ parts }: { parts: readonly TextPart[] }) =>
  parts.map(
    ({ text, isMarked }, index) =>
      // biome-ignore-start lint/suspicious/noArrayIndexKey: a text has no other order than this
      isMarked ? (
        <mark className="rounded-xs bg-pending-soft text-inherit" key={index}>
          {text}
        </mark>
      ) : (
        <span key={index}>{text}</span>
      ),
    // biome-ignore-end lint/suspicious/noArrayIndexKey: a text has no other order than this
  );
