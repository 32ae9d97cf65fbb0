import type { ZipCodec } from "./codec";
import { WorkbookFileError } from "./errors";

/** One file of a zip, still packed; enough of its header is kept to write it back as it was. */
export interface ZipEntry {
  readonly name: string;
  /** The name as its bytes stand in the file. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time in the low half, date in the high half. */
  readonly modified: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly attributes: number;
}

const signatures = {
  end: 0x06054b50,
  locator64: 0x07064b50,
  end64: 0x06064b50,
  central: 0x02014b50,
};
const local = 0x04034b50;
const encryptedFlag = 0x0001;
const utf8Flag = 0x0800;
/** Sizes and offsets of this value stand in the zip64 extra field instead. */
const in64 = 0xffffffff;

/** A part longer than this cannot become one text in V8 (2^29 - 24 characters). */
const largestPart = 512 * 1024 * 1024 - 64;
const largestTotal = 2 * 1024 * 1024 * 1024;
/** Worksheets of nothing but empty formatted rows reach about 40 : 1; a bomb reaches 1,000 : 1. */
const largestRatio = 250;
const ratioCountsFrom = 64 * 1024 * 1024;

const damaged = (message: string) => new WorkbookFileError("damaged", message);

/** Lists a zip's files (PKWARE APPNOTE 6.3, with zip64) and refuses archives that unpack to unreasonable sizes. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(bytes, view);
    checkSizes(entries, bytes.length);
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damaged("The file is cut off.");
    throw error;
  }
}

/** Unpacks one file and checks it against its stated size and checksum. */
export function unpack(entry: ZipEntry, codec: ZipCodec): Uint8Array {
  const bytes = inflate(entry, codec);
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) {
    throw damaged(`The part ${entry.name} of the file is damaged.`);
  }
  return bytes;
}

function inflate(entry: ZipEntry, codec: ZipCodec): Uint8Array {
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw damaged(`The part ${entry.name} is packed in an unknown way.`);
  try {
    return codec.inflateRaw(entry.packed, entry.size);
  } catch {
    throw damaged(`The part ${entry.name} of the file is damaged.`);
  }
}

function checkSizes(entries: readonly ZipEntry[], fileSize: number): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const tooLarge =
    total > largestTotal ||
    entries.some((entry) => entry.size > largestPart) ||
    (total > ratioCountsFrom && total > fileSize * largestRatio);
  if (tooLarge) {
    throw new WorkbookFileError("too-large", "The file unpacks to an unreasonable size.");
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, offset } = directoryPlace(view);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== signatures.central)
      throw damaged("The zip directory is damaged.");
    const entry = readEntry(bytes, view, at);
    if (names.has(entry.name)) throw damaged(`The part ${entry.name} occurs twice.`);
    names.add(entry.name);
    entries.push(entry);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands before a comment of at most 65,535 bytes. */
function directoryPlace(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== signatures.end) end -= 1;
  if (end < lowest) throw damaged("The file is cut off: its zip directory is missing.");
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== in64) return { count, offset };
  if (view.getUint32(end - 20, true) !== signatures.locator64) return { count, offset };
  const end64 = Number(view.getBigUint64(end - 20 + 8, true));
  if (view.getUint32(end64, true) !== signatures.end64)
    throw damaged("The zip directory is damaged.");
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    offset: Number(view.getBigUint64(end64 + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = nameText(nameBytes, flags);
  if (flags & encryptedFlag)
    throw new WorkbookFileError("encrypted", "The file is an encrypted zip.");
  const { size, packedSize, offset } = sizes(view, at);
  if (view.getUint32(offset, true) !== local)
    throw damaged(`The part ${name} is not where it should be.`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged("The file is cut off.");
  return {
    name,
    nameBytes,
    flags,
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packedSize),
    size,
    attributes: view.getUint32(at + 38, true),
  };
}

/** Names without the UTF-8 flag are in code page 437, which agrees with UTF-8 on the ASCII names of workbooks. */
function nameText(bytes: Uint8Array, flags: number): string {
  const label = flags & utf8Flag ? "utf-8" : "latin1";
  return new TextDecoder(label).decode(bytes).replaceAll("\\", "/");
}

/** The zip64 extra field lists, in this order, only the values that do not fit the header. */
function sizes(view: DataView, at: number): { size: number; packedSize: number; offset: number } {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let extra = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= extraEnd) {
    const id = view.getUint16(extra, true);
    let field = extra + 4;
    const take = () => Number(view.getBigUint64((field += 8) - 8, true));
    if (id === 1) {
      if (size === in64) size = take();
      if (packedSize === in64) packedSize = take();
      if (offset === in64) offset = take();
    }
    extra += 4 + view.getUint16(extra + 2, true);
  }
  return { size, packedSize, offset };
}
