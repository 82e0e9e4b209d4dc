import { environment } from "@/lib/server/environment";
import { keepSettling } from "@/lib/server/settle/worker";
import { configuration } from "@/lib/server/upstream";

// Settlement in a process of its own, for whoever sets SETTLE_IN_PORTAL=no; it may run beside the portal's as well.
try {
  environment();
  configuration();
} catch (error) {
  process.stderr.write(`The worker cannot start: ${error instanceof Error ? error.message : "bad configuration"}\n`);
  process.exit(78); // sysexits.h: configuration error
}
const stop = keepSettling();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)));
process.stdout.write(`Settling every ${environment().SETTLE_EVERY_SECONDS} s.\n`);
