import type { Finding, FindingDetail, FindingSeverity } from "../../domain/findings/findings";
import type { Field, SheetPlace } from "../../domain/records";
import { readChunks, columnRuns, type Chunk, type ColumnRun } from "../chunks";
import { columnLetters } from "../columnLetters";
import { columnReader, type ColumnReader } from "./columnReader";
import type { DateSystem } from "./dateSystem";
import type { HeaderColumn } from "../find/findHeader";
import type { FoundSheet } from "../find/sheetTop";
import type { InParts } from "../../domain/inParts";
import { partByPart, type LongWork } from "../longWork";
import { NumberList } from "./numberList";
import { readBody, type Body } from "./readBody";
import type { Cell } from "../cells/texts";

/** A column as refined; entry i belongs to `rows[i]`. */
export interface ReadColumn extends HeaderColumn {
  readonly texts: readonly string[];
  readonly numbers: Float64Array;
}

export interface ReadTable {
  readonly place: SheetPlace;
  /** Sheet rows, from 1. */
  readonly rows: Int32Array;
  readonly columns: readonly ReadColumn[];
  readonly findings: readonly Finding[];
}

/** Some 20 ms. */
const ROWS_IN_PART = 4_000;
/** Nobody leaves as many rows free on purpose: what follows was pasted or typed there by mistake. */
const LONGEST_GAP = 1_000;

/**
 * Reads the rows of a role's sheet; rows without any value in the columns that are read are left out.
 * @throws WorkbookError `changed-since-read` where rows or columns were moved meanwhile, `unreadable-range`, `cancelled`
 */
export async function readTable(
  context: Excel.RequestContext,
  found: FoundSheet,
  system: DateSystem,
  work: LongWork,
): Promise<ReadTable> {
  const { header, sheet, lastRow } = found;
  const read = columnsToRead(found);
  const left = header.columns.filter((column) => !read.includes(column));
  const columns = (list: readonly { readonly column: number }[]) =>
    list.map(({ column }) => column);
  const runs = columnRuns(columns(read), columns([...header.passwords, ...left]));
  const firstRow = header.row + 1;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const body = await readBody(context, found, runs);
  const rows = new RowReader(found, runs, system, body);
  const { above } = body;
  const queryEnd = () => queryLastRow(worksheet, found);
  const range = { sheet, worksheet, firstRow, lastRow, runs, above, queryEnd };
  await readChunks(context, range, (chunk) => partByPart(rows.take(chunk, work), work), work);
  return rows.table();
}

/** Others may add rows while the list is being read. */
function queryLastRow(worksheet: Excel.Worksheet, { table }: FoundSheet): () => number {
  const list =
    table === undefined
      ? worksheet.getUsedRangeOrNullObject(true)
      : worksheet.tables.getItem(table).getDataBodyRange();
  list.load("rowIndex,rowCount");
  return () => (list.isNullObject ? -1 : list.rowIndex + list.rowCount - 1);
}

/** Long texts decide nothing; with them a log would be many times as large. */
function columnsToRead({ header }: FoundSheet): readonly HeaderColumn[] {
  return header.columns.filter(({ content }) => content !== "note");
}

/** Where a column stands in the chunks, and what becomes of its cells. */
interface Slot {
  readonly column: HeaderColumn;
  readonly run: number;
  readonly offset: number;
  readonly reader: ColumnReader;
}

class RowReader {
  private readonly rows = new NumberList((length) => new Int32Array(length));
  private readonly findings: Finding[];
  private readonly slots: readonly Slot[];
  private emptyRows = 0;
  private row = 0;

  constructor(
    private readonly found: FoundSheet,
    runs: readonly ColumnRun[],
    system: DateSystem,
    body: Body,
  ) {
    this.findings = body.merges.map((address) =>
      this.finding({ code: "merged-cells", address }, "warning", null),
    );
    this.slots = columnsToRead(found).map((column) => {
      const run = runs.findIndex(({ first, count }) => column.column < first + count);
      const report = (detail: FindingDetail, severity: FindingSeverity) =>
        void this.findings.push(this.finding(detail, severity, column));
      const idFormat = body.idFormats.get(column.column);
      const reader = columnReader(column, { system, idFormat, report });
      return { column, run, offset: column.column - (runs[run]?.first ?? 0), reader };
    });
  }

  /** @returns false where the rest of the sheet is to be left unread */
  *take(chunk: Chunk, work: LongWork): InParts<boolean> {
    const blocks = this.slots.map(({ run }) => chunk.runs[run] ?? []);
    for (let i = 0; i < chunk.rows; i++) {
      this.row = chunk.firstRow + i + 1;
      if (this.isEmpty(blocks, i)) {
        if (++this.emptyRows >= LONGEST_GAP) return this.leaveRest(chunk.lastRow + 1);
      } else {
        this.emptyRows = 0;
        this.takeRow(blocks, i);
      }
      if ((i + 1) % ROWS_IN_PART === 0) yield;
    }
    work.onProgress?.({
      phase: "read",
      done: chunk.firstRow + chunk.rows - this.found.header.row - 1,
      total: chunk.lastRow - this.found.header.row,
    });
    return true;
  }

  private isEmpty(blocks: readonly Chunk["runs"][number][], i: number): boolean {
    return this.slots.every(({ offset }, k) => {
      const cell = blocks[k]?.[i]?.[offset] ?? "";
      return cell === "" || (typeof cell === "string" && cell.trim() === "");
    });
  }

  private takeRow(blocks: readonly (readonly (readonly Cell[])[])[], i: number): void {
    this.rows.push(this.row);
    this.slots.forEach(({ offset, reader }, k) => {
      reader.take(blocks[k]?.[i]?.[offset] ?? "");
    });
  }

  /** @param lastRow from 1 */
  private leaveRest(lastRow: number): false {
    if (this.row < lastRow) {
      this.findings.push({
        ...this.finding({ code: "stray-cells", lastRow }, "warning", null),
        row: lastRow,
      });
    }
    return false;
  }

  private finding(
    detail: FindingDetail,
    severity: FindingSeverity,
    column: HeaderColumn | null,
  ): Finding {
    return {
      ...detail,
      severity,
      role: this.found.header.role,
      sheet: this.found.sheet,
      row: column && this.row,
      column: column && columnLetters(column.column),
      header: column && column.header,
    };
  }

  table(): ReadTable {
    const { header, sheet } = this.found;
    const columns = new Map<Field, { column: string; header: string }>();
    for (const { field, column, header: text } of header.columns) {
      if (!columns.has(field)) columns.set(field, { column: columnLetters(column), header: text });
    }
    return {
      rows: this.rows.toArray(),
      columns: this.slots.map(({ column, reader: { texts, numbers } }) => ({
        ...column,
        texts,
        numbers: numbers.toArray(),
      })),
      findings: this.findings,
      place: {
        role: header.role,
        sheet,
        columns,
        rows: this.rows.length,
        headerRow: header.row + 1,
        firstRow: header.row + 2,
      },
    };
  }
}
