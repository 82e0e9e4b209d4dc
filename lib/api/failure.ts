/** What Huawei or its gateway says when it refuses: the code and the vendor's own words. */
export interface VendorFailure {
  code: string;
  message: string;
  requestId: string | null;
}

const shapes: readonly (readonly [code: string, message: string])[] = [
  ["error_code", "error_msg"],
  ["error_code", "error_message"], // the gateway's throttling body
  ["errorCode", "errorMsg"],
  ["code", "message"],
  ["class", "details"], // a refusal as an OpenStack client hands it on
];
// Words that a successful answer may use as well: they tell of a failure only beside its message.
const plain = new Set(["code", "class"]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Finds a failure in an answer's body, at the top or one level down, in the key pairs that the official SDKs accept and
 * one that was seen in the wild.
 * A blank code and CBC.0000 mean success. Null when the body tells of none.
 */
export function findFailure(body: unknown): VendorFailure | null {
  if (!isRecord(body)) return null;
  const faces = [body, ...Object.values(body).filter(isRecord)];
  for (const face of faces)
    for (const [codeKey, messageKey] of shapes) {
      const code = face[codeKey];
      if (typeof code !== "string" || code.trim() === "" || code === "CBC.0000") continue;
      if (plain.has(codeKey) && typeof face[messageKey] !== "string") continue;
      const requestId = face.request_id ?? body.request_id;
      return {
        code,
        message: String(face[messageKey] ?? face.error_message ?? ""),
        requestId: typeof requestId === "string" ? requestId : null,
      };
    }
  return null;
}
