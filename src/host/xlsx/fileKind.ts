import { WorkbookFileError } from "./errors";

const zipStart = [0x50, 0x4b, 0x03, 0x04];
/** OLE compound file: .xls, and the envelope of an encrypted .xlsx (MS-CFB 2.2). */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First records of .xls files older than Excel 5 (BIFF2 to BIFF4). */
const biffStarts = [0x00, 0x02, 0x04].map((version) => [0x09, version]);

/** Throws a `WorkbookFileError` that says what the file is, unless it is a zip. */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, zipStart)) return;
  if (startsWith(bytes, compoundStart)) throw compoundFileError(bytes);
  if (biffStarts.some((start) => startsWith(bytes, start))) throw legacyFormat();
  throw new WorkbookFileError("not-a-workbook", "The file is not an Excel workbook (.xlsx).");
}

export function legacyFormat(): WorkbookFileError {
  const message = "The file is a binary Excel workbook (.xls or .xlsb); save it as .xlsx first.";
  return new WorkbookFileError("legacy-format", message);
}

/** An encrypted package stands in a stream of this name (MS-OFFCRYPTO 2.3.4). */
function compoundFileError(bytes: Uint8Array): WorkbookFileError {
  const name = [...new TextEncoder().encode("EncryptedPackage")].flatMap((code) => [code, 0]);
  if (!includes(bytes, name)) return legacyFormat();
  const message = "The workbook is encrypted; remove its password and try again.";
  return new WorkbookFileError("encrypted", message);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  let at = bytes.indexOf(first);
  while (at >= 0) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
    at = bytes.indexOf(first, at + 1);
  }
  return false;
}
