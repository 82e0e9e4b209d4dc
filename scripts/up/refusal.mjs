/** A reason to stop that a person can act on: shown as its one sentence, without a stack. */
export class Refusal extends Error {
  /**
   * @param {string} sentence
   * @param {number} [exitCode] 1 unless told; 2 for a wrong command line
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = "Refusal";
    this.exitCode = exitCode;
  }
}

/**
 * The system's own words for a failed file operation, put as a sentence about that place.
 * @param {unknown} error
 * @param {string} place
 * @returns {Refusal | null} null when the error is of another kind
 */
export function refusalOf(error, place) {
  const code = /** @type {{ code?: unknown } | null} */ (error)?.code;
  if (code === "ENOSPC" || code === "EDQUOT") return new Refusal(`The disk that holds ${place} is full.`);
  if (code === "EACCES" || code === "EPERM")
    return new Refusal(`${place} belongs to another user or is write-protected; choose another folder with --data.`);
  if (code === "EROFS") return new Refusal(`${place} is on a read-only disk; choose another folder with --data.`);
  if (code === "ENOTDIR" || code === "EEXIST")
    return new Refusal(`${place} cannot be a folder: a file of that name is in the way.`);
  if (code === "ENOENT" || code === "ENODEV" || code === "ENXIO" || code === "EIO")
    return new Refusal(`The disk that should hold ${place} is not there.`);
  return null;
}
