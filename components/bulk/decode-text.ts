/** A file's bytes as text, and what they turned out to be written in. */
export interface DecodedText {
  text: string;
  encoding: "UTF-8" | "GB18030" | "UTF-16";
}

const withoutMark = (text: string) => text.replace(/^\uFEFF/, "");

/**
 * Reads bytes as the text that they are: by their mark, else as UTF-8, and what is no UTF-8 as GB 18030 (which GBK is part
 * of): what Chinese Excel writes. Two Chinese characters in GBK are never valid UTF-8 by accident for the length of a file.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: withoutMark(new TextDecoder("utf-16le").decode(bytes)), encoding: "UTF-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: withoutMark(new TextDecoder("utf-16be").decode(bytes)), encoding: "UTF-16" };
  try {
    return { text: withoutMark(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), encoding: "GB18030" };
  }
}
