/** Long enough for few calls, short enough for the encoder's copy of a piece to cost nothing. */
const pieceLength = 16_384;
/** A UTF-16 code unit takes at most three bytes. */
const piece = new Uint8Array(3 * pieceLength);
const encoder = new TextEncoder();

/** Bytes of the text in UTF-8, counted piece by piece: its bytes as a whole would take twice the text's memory. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    bytes += encoder.encodeInto(text.slice(start, end), piece).written;
    start = end;
  }
  return bytes;
}

/** The two halves of a character beyond the basic plane stay together. */
function pieceEnd(text: string, start: number): number {
  const end = start + pieceLength;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}
