import "../worker";

// A worker of the drill does not outlive it, however the drill ends.
process.stdin.resume().once("end", () => process.exit(0));
