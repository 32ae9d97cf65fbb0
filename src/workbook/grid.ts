import type { Cell } from "./cells/texts";

/** A rectangle of cells; rows and columns count from 0, as in Office.js. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The top of a sheet, or a table's header, as read: `cells[0][0]` stands at (`row`, `column`). */
export interface Grid {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

export function endRow({ row, rows }: Area): number {
  return row + rows - 1;
}

export function endColumn({ column, columns }: Area): number {
  return column + columns - 1;
}

export function covers(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row && row <= endRow(area) && column >= area.column && column <= endColumn(area)
  );
}

/** "" outside the grid. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.cells[row - grid.row]?.[column - grid.column] ?? "";
}

export function textAt(grid: Grid, row: number, column: number): string {
  const cell = cellAt(grid, row, column);
  return typeof cell === "string" ? cell.trim() : "";
}
