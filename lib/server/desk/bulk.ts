import "server-only";
import { checkRun } from "../bulk/check-run";
import { changeRow, leaveOut, listRows } from "../bulk/rows";
import { type Asker, addRows, changeRun, createRun, listRuns, removeRun, showRun } from "../bulk/runs";
import { cancelRun, pauseRun, resumeRun, retryRun, startRun } from "../bulk/start-run";

interface One {
  id: string;
}

/** The handlers of bulk runs. */
export const bulkHandlers = {
  bulkRuns: listRuns,
  bulkRun: ({ id }: One, asker: Asker) => showRun(id, asker),
  bulkRows: listRows,
  createBulkRun: createRun,
  addBulkRows: addRows,
  changeBulkRun: changeRun,
  changeBulkRow: changeRow,
  leaveOutBulkRows: leaveOut,
  checkBulkRun: ({ id }: One, asker: Asker) => checkRun(id, asker),
  startBulkRun: startRun,
  pauseBulkRun: ({ id }: One, asker: Asker) => pauseRun(id, asker),
  resumeBulkRun: ({ id }: One, asker: Asker) => resumeRun(id, asker),
  cancelBulkRun: ({ id }: One, asker: Asker) => cancelRun(id, asker),
  retryBulkRun: retryRun,
  removeBulkRun: ({ id }: One, asker: Asker) => removeRun(id, asker),
};
