/**
 * Calls back when the `npm run` that started this process is ended: npm passes a signal on to the shell in between
 * alone, which goes without a word, so all that can be seen is that the parent is another one.
 * @param {() => void} callback
 */
export function whenNpmEnds(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}
