import { installOfficeClient, type OfficeClient } from "../../src/cli/officeClient";
import { Workbook } from "../../src/host/model/workbook";
import { emptyWorkbook as newWorkbook } from "../../src/host/xlsx/emptyWorkbook";
import { ExcelHost, type ExcelHostOptions } from "../../src/host/richapi/excelHost";

export interface StandIn extends OfficeClient {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
}

/**
 * Starts the stand-in Excel over a workbook (one empty sheet "Sheet1" when none is given) and installs Microsoft's
 * client: from then on `Excel.run` works as in Excel. Call `dispose` after the test.
 */
export function startExcel(workbook?: Workbook, options?: ExcelHostOptions): StandIn {
  const book = workbook ?? emptyWorkbook();
  const host = new ExcelHost(book, options);
  return { ...installOfficeClient(host), host, workbook: book };
}

export function emptyWorkbook(sheetName = "Sheet1"): Workbook {
  const workbook = new Workbook();
  workbook.addSheet(sheetName);
  return workbook;
}

/**
 * A workbook from literals: sheet name → rows; `""` and `null` are empty cells, texts that begin with `=` are texts. It
 * can be saved, as one that Excel has made.
 */
export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>,
): Workbook {
  const [first] = Object.keys(sheets);
  const workbook = newWorkbook(first === undefined ? {} : { sheetName: first });
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.sheet(name) ?? workbook.addSheet(name);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null && value !== "") sheet.setValue(r, c, value);
      });
    });
  }
  return workbook;
}
