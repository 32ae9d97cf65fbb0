import { giveWay, type LongWork } from "../longWork";
import {
  packCells,
  packKeys,
  steps,
  sums,
  unpackCells,
  unpackKeys,
  type PackedCells,
} from "./packedCells";
import type { UndoColumn, UndoRecord, UndoSheet } from "./undoRecord";

/** The form of the text; another one is not read. */
export const UNDO_VERSION = 1;

type PackedColumn = Omit<UndoColumn, "before" | "after"> & {
  readonly before: PackedCells;
  readonly after: PackedCells;
};

type PackedSheet = Omit<UndoSheet, "rows" | "keys" | "columns"> & {
  /** Each as its distance from the one before, mostly 1. */
  readonly rowSteps: PackedCells;
  readonly keys: readonly string[];
  readonly columns: readonly PackedColumn[];
};

type PackedRecord = Omit<UndoRecord, "sheets"> & { readonly sheets: readonly PackedSheet[] };

/** The record as compressed text of the characters of base64, made in parts. */
export async function undoTextOf(record: UndoRecord, work: LongWork): Promise<string> {
  const sheets: PackedSheet[] = [];
  for (const sheet of record.sheets) sheets.push(await packSheet(sheet, work));
  const packed: PackedRecord = { ...record, sheets };
  await giveWay(work);
  return base64Of(await deflated(JSON.stringify(packed)), work);
}

async function packSheet(sheet: UndoSheet, work: LongWork): Promise<PackedSheet> {
  const { rows, keys, columns, ...others } = sheet;
  const packed: PackedColumn[] = [];
  for (const { before, after, ...column } of columns) {
    await giveWay(work);
    packed.push({ ...column, before: packCells(before), after: packCells(after) });
  }
  await giveWay(work);
  return { ...others, rowSteps: packCells(steps(rows)), keys: packKeys(keys), columns: packed };
}

/** @throws Error where the text is no such record: cut short, or changed by somebody */
export async function undoRecordFrom(text: string, work: LongWork): Promise<UndoRecord> {
  const packed = JSON.parse(await inflated(bytesOf(text))) as PackedRecord;
  const sheets: UndoSheet[] = [];
  for (const sheet of packed.sheets) sheets.push(await unpackSheet(sheet, work));
  return { ...packed, sheets };
}

async function unpackSheet(packed: PackedSheet, work: LongWork): Promise<UndoSheet> {
  const { rowSteps, keys, columns, ...others } = packed;
  const rows = sums(unpackCells(rowSteps).map(Number));
  const unpacked: UndoColumn[] = [];
  for (const { before, after, ...column } of columns) {
    await giveWay(work);
    unpacked.push({ ...column, before: unpackCells(before), after: unpackCells(after) });
  }
  return { ...others, rows, keys: unpackKeys(keys), columns: unpacked };
}

/** The platform compresses outside of the page's own thread. */
async function deflated(text: string): Promise<Uint8Array> {
  return throughStream(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
}

async function inflated(bytes: Uint8Array): Promise<string> {
  const text = await throughStream(bytes, new DecompressionStream("deflate-raw"));
  return new TextDecoder().decode(text);
}

async function throughStream(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}

/** A multiple of three, so that the texts of pieces join; a call takes only so many arguments. */
const BYTES_PER_PIECE = 24_576;
const PIECES_IN_PART = 32;

async function base64Of(bytes: Uint8Array, work: LongWork): Promise<string> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_PER_PIECE) {
    if (pieces.length % PIECES_IN_PART === 0) await giveWay(work);
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + BYTES_PER_PIECE))));
  }
  return pieces.join("");
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
