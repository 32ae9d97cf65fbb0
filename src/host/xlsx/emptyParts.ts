import type { Namespaces } from "./namespaces";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  sheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  strings: `${spreadsheet}.sharedStrings+xml`,
} as const;

/** A worksheet as Excel makes a new one. */
export function emptySheet({ main, relationships }: Namespaces): string {
  return (
    `<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    "</worksheet>"
  );
}

/** The least that Excel expects of a styles part; 等线 is the font of new workbooks in Chinese Excel. */
export function emptyStyles({ main }: Namespaces): string {
  return (
    `<styleSheet xmlns="${main}">` +
    '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>' +
    "</styleSheet>"
  );
}
