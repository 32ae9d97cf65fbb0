import { sha256 as algorithm } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/** A ledger has hundreds of thousands of short lines: they share one buffer and one state. */
const utf8 = new TextEncoder();
const bytes = new Uint8Array(16_384);
const begun = algorithm.create();
const state = algorithm.create();
const digest = new Uint8Array(algorithm.outputLen);

/** A character is at most three bytes of UTF-8. */
const LONGEST_SHARED = Math.floor(bytes.length / 3);

/** SHA-256 of a text's UTF-8 bytes as hex digits. */
export function sha256(text: string): string {
  if (text.length > LONGEST_SHARED) return bytesToHex(algorithm(text));
  const { written } = utf8.encodeInto(text, bytes);
  begun._cloneInto(state).update(bytes.subarray(0, written)).digestInto(digest);
  return bytesToHex(digest);
}
