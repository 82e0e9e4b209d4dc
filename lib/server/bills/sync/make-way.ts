import "server-only";
import { single } from "../../single";

const asking = single("peopleAskingForBills", () => ({ people: 0, done: new Set<() => void>() }));

/** Runs a person's question to Huawei about bills: the sync asks nothing meanwhile, for both wait for the same turns. */
export async function beforeSync<T>(ask: () => Promise<T>): Promise<T> {
  const state = asking();
  state.people += 1;
  try {
    return await ask();
  } finally {
    state.people -= 1;
    if (state.people === 0) {
      for (const go of state.done) go();
      state.done.clear();
    }
  }
}

/** Waits while people of this process ask about bills. */
export async function makeWay(): Promise<void> {
  const state = asking();
  while (state.people > 0) await new Promise<void>((resolve) => state.done.add(resolve));
}
