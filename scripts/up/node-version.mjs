/** Whether this Node can run the project; says why not when it cannot. Written so that a much older Node can read it. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return true;
  process.stderr.write(`Partner Desk needs Node 20.9 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
  return false;
}
