// Verifies an exported log: `node verify-export.mjs FILE [--key PUBLIC_KEY] [--heads HEADS_FILE]`. It needs nothing but
// Node and this file, so that whoever doubts the portal does not have to run it. The format is decision 0012.
import * as crypto from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";

/**
 * @typedef {readonly [account: string, seq: number, hash: string]} ChainEnd
 * @typedef {{ number: number, at: string, keyId: string, chains: readonly ChainEnd[], signature: string }} Head
 * @typedef {{ label: string, head: Head }} Statement a head, and what to call it in a sentence
 */

const formatVersion = "\u0001";
const noHash = "0".repeat(64);

/** @type {(text: string) => string} */
const sha256 =
  typeof crypto.hash === "function"
    ? (text) => crypto.hash("sha256", text, "hex") // since Node 20.12, and twice as fast
    : (text) => crypto.createHash("sha256").update(text).digest("hex");

/** @param {string} publicKey */
export const keyIdOf = (publicKey) => sha256(publicKey).slice(0, 16);

/**
 * Whether a head was signed by one of the trusted keys; a sentence's end when not.
 * @param {Head} head
 * @param {readonly string[]} publicKeys
 * @returns {string | null}
 */
export function findSignatureFault({ number, at, keyId, chains, signature }, publicKeys) {
  const x = publicKeys.find((key) => keyIdOf(key) === keyId);
  if (!x) return `is signed with the key ${keyId}, which is not trusted`;
  const key = crypto.createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  const text = JSON.stringify(["partner-desk audit head", 1, number, at, keyId, chains]);
  const isValid = crypto.verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
  return isValid ? null : "does not bear a valid signature";
}

/** @param {number} from @param {number} to */
const entries = (from, to) => (from === to ? `entry ${from} is` : `entries ${from} to ${to} are`);

/**
 * Checks entries that come by account and in order, against each other and against signed heads.
 * @param {{ statements: readonly Statement[], publicKeys: readonly string[] }} given
 */
export function createCheck({ statements, publicKeys }) {
  /** @type {string[]} */
  const findings = [];
  /** @type {Map<string, { seq: number, hash: string }>} */
  const ends = new Map();
  /** @type {Map<string, Map<number, string | null>>} the hash that each entry has which a head names; null: not there */
  const named = new Map();
  let [account, seq, hash, count] = ["", 0, noHash, 0];
  /** @type {Map<number, string | null> | undefined} */
  let namedHere;

  for (const { head } of statements)
    for (const [owner, at] of head.chains) named.set(owner, (named.get(owner) ?? new Map()).set(at, null));

  /** @param {string} next */
  function begin(next) {
    if (count > 0) ends.set(account, { seq, hash });
    if (ends.has(next)) findings.push(`${next}: its entries do not stand together: the order was changed.`);
    const known = ends.get(next);
    [account, seq, hash] = [next, known?.seq ?? 0, known?.hash ?? noHash];
    namedHere = named.get(next);
  }

  return {
    /**
     * @param {string} owner
     * @param {number} number
     * @param {string} text the canonical text
     * @param {string} previousHash
     * @param {string} ownHash
     */
    entry(owner, number, text, previousHash, ownHash) {
      if (owner !== account || count === 0) begin(owner);
      count++;
      const isNext = number === seq + 1;
      if (number > seq + 1) findings.push(`${account}: ${entries(seq + 1, number - 1)} missing.`);
      else if (!isNext) findings.push(`${account}: entry ${number} stands after entry ${seq}: the order was changed.`);
      if (isNext && previousHash !== hash)
        findings.push(
          `${account}: entry ${number} does not follow ${seq === 0 ? "the beginning" : `entry ${seq}`}: one of them was replaced or moved.`,
        );
      if (sha256(formatVersion + previousHash + text) !== ownHash)
        findings.push(`${account}: entry ${number} was changed: its content does not match its hash.`);
      if (namedHere?.has(number)) namedHere.set(number, ownHash);
      seq = number;
      hash = ownHash;
    },

    /**
     * What was found; heads are held against the given accounts alone, or against all.
     * @param {(account: string) => boolean} [isChecked]
     */
    end(isChecked = () => true) {
      if (count > 0) ends.set(account, { seq, hash });
      for (const { label, head } of statements) {
        const fault = findSignatureFault(head, publicKeys);
        if (fault) findings.push(`${label} ${fault}.`);
        for (const [owner, number, expected] of head.chains) {
          if (!isChecked(owner)) continue;
          const last = ends.get(owner)?.seq ?? 0;
          if (number > last)
            findings.push(
              `${owner}: ends with entry ${last}, but ${label} names entry ${number}: ${entries(last + 1, number)} cut off, or an old copy was restored.`,
            );
          else if (named.get(owner)?.get(number) !== expected)
            findings.push(`${owner}: entry ${number} is not the one that ${label} names: the log was written anew.`);
        }
      }
      return { findings, entries: count, ends };
    },
  };
}

/** @param {string} path */
async function* linesOf(path) {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
  if (rest) yield [rest];
}

const entryLine = /^\{"entry":(\[.*\]),"previous":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/s;

/**
 * The heads of a file of them, one JSON object a line; a line that is none is a finding.
 * @param {string} text @param {string} place
 */
export function parseHeads(text, place) {
  /** @type {Statement[]} */
  const statements = [];
  /** @type {string[]} */
  const findings = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const head = asHead(line);
    if (head) statements.push({ label: `${nameOf(head)} in ${place}`, head });
    else findings.push(`Line ${at + 1} of ${place} is no signed head.`);
  }
  return { statements, findings };
}

/** @param {Head} head */
export const nameOf = ({ number, at }) => (number === 0 ? `the head of ${at}` : `head ${number} of ${at}`);

/** @param {string} line @returns {Head | null} */
function asHead(line) {
  try {
    const head = JSON.parse(line);
    return Array.isArray(head?.chains) && typeof head.signature === "string" ? head : null;
  } catch {
    return null;
  }
}

/**
 * What the numbers of kept heads show: each follows the one before.
 * @param {readonly Head[]} heads
 */
export const findMissingHeads = (heads) =>
  heads.flatMap(({ number }, at) =>
    number === at + 1 ? [] : [`Head ${at + 1} is missing; head ${number} stands there.`],
  );

/**
 * Verifies an exported file. Without a key of one's own its signatures prove only that they belong to the key in it.
 * @param {string} path
 * @param {{ publicKey?: string | undefined, statements?: readonly Statement[] }} [known]
 */
export async function verifyExport(path, { publicKey, statements = [] } = {}) {
  /** @type {string[]} */
  const findings = [];
  /** @type {Head[]} */
  const heads = [];
  /** @type {Head | null} */
  let end = null;
  /** @type {string | null} */
  let keyInFile = null;
  /** @type {ReturnType<typeof createCheck> | null} */
  let check = null;
  let number = 0;
  const begin = () =>
    createCheck({
      statements: [...heads.map((head) => ({ label: nameOf(head), head })), ...statements],
      publicKeys: [publicKey ?? keyInFile ?? ""],
    });
  for await (const lines of linesOf(path))
    for (const line of lines) {
      number++;
      const [, text, previous, hash] = entryLine.exec(line) ?? [];
      const value = parseLine(text ?? line);
      if (end !== null) findings.push(`Line ${number} stands after the end.`);
      else if (text && previous && hash && Array.isArray(value)) {
        check ??= begin();
        check.entry(String(value[0]), Number(value[1]), text, previous, hash);
      } else if (number === 1 && value?.export?.format === 1) keyInFile = String(value.export.publicKey);
      else if (value?.head?.chains && check === null) heads.push(value.head);
      else if (value?.end?.chains) end = value.end;
      else findings.push(`Line ${number} is no line of an exported log.`);
    }
  if (keyInFile === null) findings.push("The first line, which names the format and the key, is missing.");
  if (publicKey && keyInFile && publicKey !== keyInFile)
    findings.push("The file was signed with another key than the given one.");
  findings.push(...findMissingHeads(heads));
  const owners = new Set(end?.chains.map(([account]) => account));
  const last = (check ?? begin()).end((account) => owners.has(account));
  findings.push(...last.findings, ...findEndFaults(end, last.ends, [publicKey ?? keyInFile ?? ""]));
  return { findings, entries: last.entries, until: end?.at ?? null, keyInFile };
}

/** @param {string} text */
function parseLine(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The last line of an export is a signed statement of where every chain in it ends.
 * @param {Head | null} end
 * @param {ReadonlyMap<string, { seq: number, hash: string }>} ends
 * @param {readonly string[]} publicKeys
 */
function findEndFaults(end, ends, publicKeys) {
  if (end === null) return ["The end of the file is missing: it was cut off."];
  const fault = findSignatureFault(end, publicKeys);
  const signed = new Map(end.chains.map(([account, seq, hash]) => [account, { seq, hash }]));
  return [
    ...(fault ? [`The end of the file ${fault}.`] : []),
    ...[...new Set([...signed.keys(), ...ends.keys()])].flatMap((account) => {
      const [told, found] = [signed.get(account), ends.get(account)];
      if (told?.seq === found?.seq && told?.hash === found?.hash) return [];
      return [
        `${account}: ends with entry ${found?.seq ?? 0}, but the signed end of the file names entry ${told?.seq ?? 0}.`,
      ];
    }),
  ];
}

const mostSentences = 50;

/** @param {readonly string[]} findings */
export const printFindings = (findings) =>
  [
    ...findings.slice(0, mostSentences),
    ...(findings.length > mostSentences ? [`… and ${findings.length - mostSentences} more.`] : []),
  ].join("\n");

async function main() {
  const [path, ...options] = process.argv.slice(2);
  /** @param {string} name */
  const option = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
  if (!path || path.startsWith("-")) {
    process.stderr.write("Usage: node verify-export.mjs FILE [--key PUBLIC_KEY] [--heads HEADS_FILE]\n");
    return 2;
  }
  const [headsFile, publicKey] = [option("--heads"), option("--key")];
  const kept = headsFile ? parseHeads(readFileSync(headsFile, "utf8"), headsFile) : { statements: [], findings: [] };
  const {
    findings,
    entries: count,
    until,
    keyInFile,
  } = await verifyExport(path, { publicKey, statements: kept.statements });
  const all = [...kept.findings, ...findings];
  if (!publicKey)
    process.stdout.write(
      `Signed with the key ${keyInFile}: compare it with the one that the portal's operator gave you, or pass it with --key.\n`,
    );
  process.stdout.write(
    all.length > 0
      ? `${printFindings(all)}\n`
      : `${count} entries until ${until}: nothing was changed, removed, moved or cut off.\n`,
  );
  return all.length > 0 ? 1 : 0;
}

if (/verify-export[^/\\]*\.mjs$/.test(process.argv[1] ?? ""))
  process.exitCode = await main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    return 2;
  });
