import { runHere } from "@/lib/server/bulk/engine";
import { keepRunsGoing } from "@/lib/server/bulk/watch";

// A portal reduced to its engine: it works on the run that it is given until it is killed, or until the run is over.
const [, , runId = ""] = process.argv;
const stop = keepRunsGoing();
await runHere(runId);
stop();
process.exit(0);
