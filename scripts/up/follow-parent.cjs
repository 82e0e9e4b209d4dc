const { isMainThread } = require("node:worker_threads");

// Loaded into a child of `up`: its stdin is a pipe that ends when `up` is gone, however that came about (kill -9 gives it
// no time to stop anybody), and then the child goes too. What that child starts inherits this preload with other pipes,
// and is the child's own to end. It is required: after an --import, Node 20.9 starts no file without an extension, as
// Next's command is one.
if (isMainThread && String(process.ppid) === process.env.UP_PID) {
  const leave = () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 1_500);
  };
  process.stdin.once("end", leave);
  process.stdin.once("error", leave);
  process.stdin.resume();
}
