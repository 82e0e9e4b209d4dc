/** A phone number with its middle hidden: 138****1234. */
export const maskPhone = (phone: string | null): string =>
  phone ? phone.replace(/^(.{3}).*(.{4})$/, "$1****$2") : "—";

/** An e-mail address with its name hidden but for the first letter. */
export const maskEmail = (email: string | null): string => (email ? email.replace(/^(.)[^@]*/, "$1***") : "—");
