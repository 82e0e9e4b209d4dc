import { ProblemPanel } from "../problem-panel";
import { StaleBanner } from "../stale-banner";

interface Props {
  error: unknown;
  /** Earlier figures are on screen: then it is only said that they are. */
  isKnown: boolean;
  onRetry: () => void;
}

/** Why figures could not be had, or could not be had anew. */
export function ReadProblem({ error, isKnown, onRetry }: Props) {
  if (!error) return null;
  return isKnown ? <StaleBanner error={error} onRetry={onRetry} /> : <ProblemPanel error={error} onRetry={onRetry} />;
}
