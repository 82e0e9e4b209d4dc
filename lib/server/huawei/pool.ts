import "server-only";
import { Pool } from "undici";

/** How long the steps of a call may take, in milliseconds, and how large it may get. */
export interface Limits {
  connectMs: number;
  /** From sending to the first byte of the answer. */
  answerMs: number;
  /** Between two pieces of the answer. */
  pieceMs: number;
  /** Everything together, with the wait for a connection: an answer that trickles ends here. */
  wholeMs: number;
  connections: number;
  /** Bytes of an answer's body. */
  largestAnswer: number;
}

export const usualLimits: Limits = {
  connectMs: 5_000,
  answerMs: 25_000,
  pieceMs: 15_000,
  wholeMs: 60_000,
  connections: 32,
  largestAnswer: 16 * 1024 * 1024,
};

/** Connections to one endpoint that are kept open; follows no redirects, sends one request at a time on each. */
export const openPool = (endpoint: string, limits: Limits) =>
  new Pool(endpoint, {
    connections: limits.connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.answerMs,
    bodyTimeout: limits.pieceMs,
    maxResponseSize: limits.largestAnswer,
  });
