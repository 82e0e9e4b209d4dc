/**
 * Writes one line for each finished step: a mark, the name, the seconds and what there is to add.
 * @param {{ write(text: string): unknown }} stream
 */
export function createProgress(stream) {
  const line = (/** @type {string} */ text) => void stream.write(`${text}\n`);
  return {
    line,
    /**
     * @template T
     * @param {string} name
     * @param {(note: (text: string) => void) => Promise<T> | T} work may add a note to its line
     * @returns {Promise<T>}
     */
    async step(name, work) {
      const started = performance.now();
      let added = "";
      const finish = (/** @type {string} */ mark) =>
        line(`${mark} ${name.padEnd(13)}${seconds(performance.now() - started).padStart(8)}${added && `   ${added}`}`);
      try {
        const value = await work((text) => {
          added = text;
        });
        finish("✓");
        return value;
      } catch (error) {
        finish("✗");
        throw error;
      }
    },
  };
}

/** @typedef {ReturnType<typeof createProgress>} Progress */

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
