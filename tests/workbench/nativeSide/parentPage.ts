import { Workbook } from "../../../src/host/model/workbook";
import { excel2021, excel365 } from "../../../src/host/richapi/profile";
import { ExcelFrame, type CommandOutcome } from "../../../src/workbench/excelFrame";

/** A page around the frame without a grid: what the tests press, open and look at. */
export interface ParentPage {
  open(excel: "Excel 2021" | "Microsoft 365", language: "zh-CN" | "en-US"): Promise<void>;
  press(functionName: string): Promise<CommandOutcome>;
  setPaneVisible(visible: boolean): void;
  reload(): Promise<void>;
  settings(): Record<string, string>;
  value(row: number, column: number): unknown;
  readonly paneAsked: boolean[];
}

declare global {
  interface Window {
    parentPage: ParentPage;
  }
}

const workbook = new Workbook();
workbook.addSheet("客户台账").setValue(0, 0, "客户编号");
workbook.settings.set("mapping", '{"register":"客户台账"}');

const frame = document.createElement("iframe");
let excel: ExcelFrame;

function load(): Promise<void> {
  return new Promise((done) => {
    frame.onload = () => {
      done();
    };
    frame.src = "/pane.html";
  });
}

const paneAsked: boolean[] = [];

window.parentPage = {
  paneAsked,
  open(name, language) {
    const profile = name === "Excel 2021" ? excel2021 : excel365;
    excel = new ExcelFrame(workbook, { profile, language, documentName: "客户台账.xlsx" });
    excel.onPaneAsked((visible) => paneAsked.push(visible));
    window.nativeHost = excel;
    if (!frame.isConnected) document.body.append(frame);
    return load();
  },
  press: (functionName) => excel.press({ controlId: `Test.${functionName}`, functionName }),
  setPaneVisible(visible) {
    excel.setPaneVisible(visible);
  },
  reload: load,
  settings: () => Object.fromEntries(workbook.settings),
  value: (row, column) => workbook.activeSheet.value(row, column),
};
