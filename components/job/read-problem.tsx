import { ProblemPanel } from "../problem-panel";
import { StaleBanner } from "../stale-banner";

interface Props {
  error: unknown;
  /** Earlier figures are on screen: then it is only said that they are. */
  isKnown: boolean;
  onRetry: () => void;
  /** When they were read, where nothing beside them says as of when they are. */
  since?: number | undefined;
}

/** Why figures could not be had, or could not be had anew. */
export function ReadProblem({ error, isKnown, onRetry, since }: Props) {
  if (!error) return null;
  return isKnown ? (
    <StaleBanner error={error} onRetry={onRetry} since={since ?? null} />
  ) : (
    <ProblemPanel error={error} isRead onRetry={onRetry} />
  );
}
