import { refuse } from "../refusal";

/** The partner of this world has no resellers, so naming one is naming somebody else's (CBC.99000037). */
export function refuseReseller(input: { indirect_partner_id?: string | undefined }) {
  if (input.indirect_partner_id !== undefined)
    throw refuse(400, "CBC.99000037", "You do not have the permission to operate the indirect partner.");
}
