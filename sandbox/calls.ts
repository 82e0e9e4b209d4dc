interface Count {
  received: number;
  /** How many were answered with which HTTP status; `dropped` had none. */
  answered: Record<string, number>;
}

/** Counts calls by operation, refused ones too. */
export function createCalls() {
  const counts = new Map<string, Count>();
  const of = (operation: string) => {
    const found = counts.get(operation) ?? { received: 0, answered: {} };
    counts.set(operation, found);
    return found;
  };
  return {
    received(operation: string) {
      of(operation).received += 1;
    },
    answered(operation: string, status: number | "dropped") {
      const { answered } = of(operation);
      answered[status] = (answered[status] ?? 0) + 1;
    },
    list: (): Record<string, Count> => Object.fromEntries(counts),
    clear: () => counts.clear(),
  };
}

export type Calls = ReturnType<typeof createCalls>;
