/** An answer that says no, in the body of whichever part of Huawei says it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: (requestId: string) => object,
  ) {
    super(`Refused with ${status}.`);
  }
}

/** The business interface's refusal: `{"error_code","error_msg"}`. */
export const refuse = (status: number, code: string, message: string) =>
  new Refusal(status, () => ({ error_code: code, error_msg: message }));

/** The API gateway's refusal, which carries the request id in the body too (fci_00001). */
export const refuseAtGateway = (status: number, code: string, message: string) =>
  new Refusal(status, (requestId) => ({ error_msg: message, error_code: code, request_id: requestId }));

/** IAM's refusal of a token call. */
export const refuseAtIam = (status: number, title: string, message: string) =>
  new Refusal(status, () => ({ error: { code: status, message, title } }));

export const badParameter = (field: string, reason: string) =>
  refuse(400, "CBC.0100", `The request parameter is invalid: ${field} (${reason}).`);
export const accessDenied = () => refuse(403, "CBC.0151", "Access denied.");
export const wrongIdentity = (reason: string) =>
  refuseAtGateway(401, "APIGW.0301", `Incorrect IAM authentication information: ${reason}`);
