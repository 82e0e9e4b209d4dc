import "server-only";
import { voidRunRequests } from "../approval/run-gate";
import { checkRun } from "../bulk/check-run";
import { changeRow, leaveOut, listRows } from "../bulk/rows";
import { type Asker, addRows, changeRun, createRun, listRuns, removeRun, requireRunIn, showRun } from "../bulk/runs";
import { cancelRun, pauseRun, resumeRun, retryRun, startRun } from "../bulk/start-run";

interface One {
  id: string;
}

/** A change of a run, after which a request to start it holds no more. */
const changing =
  <In extends One, Out>(change: (input: In, asker: Asker) => Promise<Out>) =>
  async (input: In, asker: Asker): Promise<Out> => {
    const changed = await change(input, asker);
    await voidRunRequests(input.id, asker);
    return changed;
  };

/** The handlers of bulk runs. */
export const bulkHandlers = {
  bulkRuns: listRuns,
  bulkRun: ({ id }: One, asker: Asker) => showRun(id, asker),
  bulkRows: listRows,
  createBulkRun: createRun,
  addBulkRows: changing(addRows),
  changeBulkRun: changing(changeRun),
  changeBulkRow: changing(changeRow),
  leaveOutBulkRows: changing(leaveOut),
  checkBulkRun: ({ id }: One, asker: Asker) => checkRun(id, asker),
  startBulkRun: startRun,
  pauseBulkRun: ({ id }: One, asker: Asker) => pauseRun(id, asker),
  resumeBulkRun: ({ id }: One, asker: Asker) => resumeRun(id, asker),
  cancelBulkRun: ({ id }: One, asker: Asker) => cancelRun(id, asker),
  retryBulkRun: retryRun,
  removeBulkRun: async ({ id }: One, asker: Asker) => {
    await requireRunIn(id, asker, ["draft"], { isOwn: true });
    await voidRunRequests(id, asker); // before the run is gone from them
    return removeRun(id, asker);
  },
};
