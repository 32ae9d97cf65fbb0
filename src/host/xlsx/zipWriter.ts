import type { ZipCodec } from "./codec";
import type { ZipEntry } from "./zipReader";

/** 1980-01-01 00:00, the earliest moment a zip can state: the same workbook gives the same bytes at any time. */
const earliest = 0x00210000;
const utf8Flag = 0x0800;
/** Sizes stand in the header, so the flag that announces them behind the data is taken away. */
const sizesBehindFlag = 0x0008;
/** Version 2.0: deflate and folders. */
const neededVersion = 20;

/** Packs a new or changed file. */
export function pack(name: string, bytes: Uint8Array, codec: ZipCodec): ZipEntry {
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: utf8Flag,
    method: 8,
    modified: earliest,
    crc: codec.crc32(bytes),
    packed: codec.deflateRaw(bytes),
    size: bytes.length,
    attributes: 0,
  };
}

/** Writes files that are already packed, so that untouched ones keep their packed bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const headers = entries.map((entry) => 30 + entry.nameBytes.length + entry.packed.length);
  const directory = entries.reduce((sum, entry) => sum + 46 + entry.nameBytes.length, 0);
  const content = headers.reduce((sum, size) => sum + size, 0);
  const bytes = new Uint8Array(content + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let central = content;
  entries.forEach((entry, i) => {
    writeLocal(bytes, view, at, entry);
    writeCentral(bytes, view, central, entry, at);
    at += headers[i] ?? 0;
    central += 46 + entry.nameBytes.length;
  });
  writeEnd(view, central, entries.length, directory, content);
  return bytes;
}

function writeLocal(bytes: Uint8Array, view: DataView, at: number, entry: ZipEntry): void {
  view.setUint32(at, 0x04034b50, true);
  writeCommon(view, at + 4, entry);
  bytes.set(entry.nameBytes, at + 30);
  bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
}

function writeCentral(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  entry: ZipEntry,
  offset: number,
): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, neededVersion, true);
  writeCommon(view, at + 6, entry);
  view.setUint32(at + 38, entry.attributes, true);
  view.setUint32(at + 42, offset, true);
  bytes.set(entry.nameBytes, at + 46);
}

/** The fields that the local and the central header share, from "version needed" to "extra length". */
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, neededVersion, true);
  view.setUint16(at + 2, entry.flags & ~sizesBehindFlag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function writeEnd(view: DataView, at: number, count: number, size: number, offset: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, offset, true);
}
